package dev.kiln.core.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data that stands beside the project where it is developed, and nowhere else. */
final class SharedFolder {
    private SharedFolder() {}

    /** The file or folder of that name; the test is skipped where it is absent. */
    static Path need(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared").resolve("README.md"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "the reference data is absent: skipped");
        Path path = at.resolve("shared").resolve(name);
        assumeTrue(Files.exists(path), name + " is absent: skipped");
        return path;
    }
}
