package dev.kiln.app.project;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A place for one window's copy: a project file, and beside it a file that the window holds locked. The operating system drops
 * the lock however the process ends, so a copy that can be locked is an orphan, and whoever locks it first owns it.
 */
final class RecoverySlot {
    static final String COPY = ".kilnproj";
    static final String LOCK = ".lock";

    /** On POSIX, closing any channel of a file drops all locks that the process has on it: its own must not be opened again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final String name;
    private final FileChannel channel;

    private RecoverySlot(Path folder, String name, FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.channel = channel;
    }

    /** A new slot. Makes the folder. */
    static RecoverySlot create(Path folder) throws InputException {
        UserFolders.created(folder);
        String name = UUID.randomUUID().toString();
        return take(folder, name)
                .orElseThrow(() -> new InputException(
                        folder.toString(), "", "files in this folder cannot be locked, so no copies are kept"));
    }

    /** The slot, or empty where somebody else owns it. */
    static Optional<RecoverySlot> take(Path folder, String name) {
        Path lockFile = folder.toAbsolutePath().resolve(name + LOCK);
        if (!HELD.add(lockFile)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new RecoverySlot(folder, name, channel));
            }
        } catch (IOException | OverlappingFileLockException e) {
            LoggerFactory.getLogger(RecoverySlot.class).warn("Could not lock {}: {}", lockFile, e.toString());
        }
        close(channel);
        HELD.remove(lockFile);
        return Optional.empty();
    }

    /** Where the copy is, or will be. */
    Path copy() {
        return folder.resolve(name + COPY);
    }

    /** Removes all files of this slot, and gives it up. */
    void remove() {
        deleteCopy();
        delete(folder.resolve(name + LOCK));
        release();
    }

    /** Removes the copy, and what a process that ended while writing it has left. */
    void deleteCopy() {
        delete(copy());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().startsWith("." + name))
                    .toList();
            parts.forEach(RecoverySlot::delete);
        } catch (IOException e) {
            LoggerFactory.getLogger(RecoverySlot.class).warn("Could not list {}: {}", folder, e.toString());
        }
    }

    /** Gives the slot up and leaves its files: to whoever looks for copies next. */
    void release() {
        close(channel);
        HELD.remove(folder.toAbsolutePath().resolve(name + LOCK));
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LoggerFactory.getLogger(RecoverySlot.class).warn("Could not close a lock: {}", e.toString());
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(RecoverySlot.class).warn("Could not delete {}: {}", file, e.toString());
        }
    }
}
