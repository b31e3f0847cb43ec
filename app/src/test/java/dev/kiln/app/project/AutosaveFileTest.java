package dev.kiln.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveFileTest {
    private static final Project FIRST =
            Project.of(Presets.find("squeezenet-v1.0").orElseThrow().architecture());
    private static final Project SECOND =
            Project.of(Edits.squeezeRatio(0.25).apply(FIRST.variants().get(0).architecture()));

    @TempDir
    Path folder;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final List<InputException> failures = new ArrayList<>();

    private Path copies() {
        return folder.resolve("autosave");
    }

    private AutosaveFile window() {
        return new AutosaveFile(copies(), timer, failures::add);
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** Everything that was due by now has been done: the timer has one thread and keeps the order of due times. */
    private void awaitWriting() throws InterruptedException, ExecutionException {
        timer.schedule(() -> {}, AutosaveFile.INTERVAL.toMillis() + 1, TimeUnit.MILLISECONDS)
                .get();
    }

    @Test
    void ofSeveralChangesTheLastIsKept() throws Exception {
        AutosaveFile window = window();
        window.keep(FIRST, Optional.empty());
        window.keep(SECOND, Optional.empty());
        awaitWriting();
        window.abandon();
        assertThat(Recoverable.find(copies())).singleElement().satisfies(found -> {
            assertThat(found.project()).isEqualTo(SECOND);
            assertThat(found.savedAs()).isEmpty();
        });
    }

    @Test
    void whatALivingWindowKeepsIsNotOffered() throws Exception {
        AutosaveFile window = window();
        window.keep(FIRST, Optional.empty());
        awaitWriting();
        assertThat(Recoverable.find(copies())).isEmpty();
    }

    @Test
    void twoWindowsDoNotDisturbEachOther() throws Exception {
        AutosaveFile one = window();
        AutosaveFile other = window();
        one.keep(FIRST, Optional.empty());
        other.keep(SECOND, Optional.empty());
        awaitWriting();
        other.close();
        one.abandon();
        assertThat(Recoverable.find(copies())).extracting(Recoverable::project).containsExactly(FIRST);
    }

    @Test
    void nothingIsLeftOfAWindowThatEndsWellOrHasSaved() throws Exception {
        AutosaveFile closed = window();
        AutosaveFile saved = window();
        closed.keep(FIRST, Optional.empty());
        saved.keep(FIRST, Optional.empty());
        awaitWriting();
        closed.close();
        closed.keep(SECOND, Optional.empty());
        saved.clear();
        awaitWriting();
        saved.abandon();
        assertThat(Recoverable.find(copies())).isEmpty();
    }

    @Test
    void aCopyIsOfferedToOneAtATimeAndOnlyOnceDiscardedGone() throws Exception {
        AutosaveFile window = window();
        window.keep(FIRST, Optional.of(Path.of("/mine.kilnproj").toAbsolutePath()));
        awaitWriting();
        window.abandon();
        List<Recoverable> offered = Recoverable.find(copies());
        assertThat(offered).hasSize(1);
        assertThat(Recoverable.find(copies())).isEmpty();
        offered.get(0).leave();
        List<Recoverable> again = Recoverable.find(copies());
        assertThat(again).hasSize(1);
        again.get(0).discard();
        try (var files = Files.list(copies())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anUnreadableCopyStaysAndIsNotOffered() throws Exception {
        Files.createDirectories(copies());
        Path copy = Files.writeString(copies().resolve("1.kilnproj"), "{\"format\": \"kiln-project\", \"version\": 2}");
        assertThat(Recoverable.find(copies())).isEmpty();
        assertThat(copy).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsReportedOnce() throws Exception {
        Files.writeString(copies(), "a file in its place");
        AutosaveFile window = window();
        window.keep(FIRST, Optional.empty());
        awaitWriting();
        window.keep(SECOND, Optional.empty());
        awaitWriting();
        assertThat(failures).singleElement().asString().contains("there is a file of that name");
    }

    @Test
    void whatWaitsForTheNextCopyRunsOnceItIsThere() throws Exception {
        AutosaveFile window = window();
        List<Boolean> thereWhenRun = new ArrayList<>();
        window.keep(FIRST, Optional.empty());
        window.afterNextCopy(() -> thereWhenRun.add(hasCopy()));
        awaitWriting();
        assertThat(thereWhenRun).containsExactly(true);
    }

    private boolean hasCopy() {
        try (var files = Files.list(copies())) {
            return files.anyMatch(file -> file.toString().endsWith(".kilnproj"));
        } catch (IOException e) {
            return false;
        }
    }
}
