package dev.kiln.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published weights and photographs beside the checkout; tests that need them are skipped where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** A file below the folder {@code shared}; skips the test where there is none. */
    public static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/README.md"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "shared/" + name + " is absent: skipped");
        Path file = folder.resolve("shared").resolve(name);
        assumeTrue(Files.exists(file), "shared/" + name + " is absent: skipped");
        return file;
    }
}
