package dev.kiln.app.project;

import dev.kiln.app.document.Document;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.Limits;
import dev.kiln.presets.Presets;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A user without mercy, in a process that is made to be killed: edits, adds variants and saves without end. Edit <i>n</i> renames
 * the front variant to <i>n</i>, and is printed with its time, so that whoever kills the process knows what must be left of it.
 */
public final class EditLoop {
    private static final int EDITS_BETWEEN_SAVES = 8;
    private static final int EDITS_BETWEEN_VARIANTS = 150;
    private static final int MOST_VARIANTS = 8;
    private static final long PAUSE_NANOS = 4_000_000;
    private static final int LEAST_INPUT = 150;

    private EditLoop() {}

    /**
     * Takes the folder for copies, the project file to save to, and a seed. With an even seed it saves all the time, with an odd
     * one never, so that the copies are all there is.
     */
    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[2]);
        boolean saves = seed % 2 == 0;
        Random random = new Random(seed);
        Document document =
                new Document(Presets.find("squeezenet-v1.0").orElseThrow().architecture());
        Background atOnce = new Background(Runnable::run, Runnable::run);
        ProjectFiles files = new ProjectFiles(
                document,
                new NoReferences(),
                atOnce,
                new LatestTask(atOnce),
                new AutosaveFile(Path.of(arguments[0]), Executors.newSingleThreadScheduledExecutor(), EditLoop::halt),
                SettingsStore.inMemory(),
                (action, failure) -> halt(failure));
        PrintStream out = new PrintStream(System.out, true);
        for (int n = 1; ; n++) {
            document.apply(Edits.input(
                    LEAST_INPUT + random.nextInt(Limits.MAX_SPATIAL / 100), LEAST_INPUT + random.nextInt(100)));
            if (n % EDITS_BETWEEN_VARIANTS == 0 && document.variants().all().size() < MOST_VARIANTS) {
                document.duplicateVariant();
            }
            document.rename(Integer.toString(n));
            out.println(n + " " + System.currentTimeMillis());
            if (saves && n % EDITS_BETWEEN_SAVES == 0) {
                files.save(Path.of(arguments[1]));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void halt(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    /** A window without weights and picture. */
    static final class NoReferences implements ProjectFiles.References {
        @Override
        public Optional<Path> weights() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> picture() {
            return Optional.empty();
        }

        @Override
        public void openWeights(Path file) {
            throw new IllegalStateException("no weights expected: " + file);
        }

        @Override
        public void openPicture(Path file) {
            throw new IllegalStateException("no picture expected: " + file);
        }
    }
}
