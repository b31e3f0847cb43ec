package dev.kiln.app.project;

import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The copy of a project whose window did not end well. As long as one has it, nobody else is offered it. */
public final class Recoverable {
    /** A lock without a copy is a window without changes, or one that is just starting. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final RecoverySlot slot;
    private final ProjectJson.Contents contents;
    private final Instant time;

    private Recoverable(RecoverySlot slot, ProjectJson.Contents contents, Instant time) {
        this.slot = slot;
        this.contents = contents;
        this.time = time;
    }

    /** All copies in a folder that no living process owns, newest first. Not for the user-interface thread. */
    public static List<Recoverable> find(Path folder) {
        List<Recoverable> found = new ArrayList<>();
        for (String name : names(folder)) {
            RecoverySlot.take(folder, name).ifPresent(slot -> read(slot).ifPresentOrElse(found::add, slot::release));
        }
        found.sort(Comparator.comparing(Recoverable::time).reversed());
        return found;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(RecoverySlot.COPY) && !name.startsWith(".")) {
                    names.add(name.substring(0, name.length() - RecoverySlot.COPY.length()));
                } else if (name.endsWith(RecoverySlot.LOCK)) {
                    clean(folder, name.substring(0, name.length() - RecoverySlot.LOCK.length()));
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Recoverable.class).warn("Could not look for copies: {}", e.toString());
        }
        return names;
    }

    private static void clean(Path folder, String name) throws IOException {
        Path lock = folder.resolve(name + RecoverySlot.LOCK);
        if (Files.notExists(folder.resolve(name + RecoverySlot.COPY))
                && Files.getLastModifiedTime(lock)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_BEHIND))) {
            RecoverySlot.take(folder, name).ifPresent(RecoverySlot::remove);
        }
    }

    private static Optional<Recoverable> read(RecoverySlot slot) {
        try {
            Instant time = Files.getLastModifiedTime(slot.copy()).toInstant();
            return Optional.of(new Recoverable(slot, ProjectJson.read(slot.copy()), time));
        } catch (InputException unreadable) {
            // of a newer Kiln, which will find it again: so it stays
            LoggerFactory.getLogger(Recoverable.class).warn("Could not read a copy: {}", unreadable.getMessage());
        } catch (IOException gone) {
            LoggerFactory.getLogger(Recoverable.class).info("Somebody was quicker: {}", gone.toString());
        }
        return Optional.empty();
    }

    /** What was edited. */
    public Project project() {
        return contents.project();
    }

    /** The file that it was last saved to, if any. */
    public Optional<Path> savedAs() {
        return contents.savedAs();
    }

    /** When the copy was written. */
    public Instant time() {
        return time;
    }

    /** Removes the copy. */
    public void discard() {
        slot.remove();
    }

    /** Leaves the copy for the next start. */
    public void leave() {
        slot.release();
    }
}
