package dev.kiln.presets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data beside the project, which is absent on users' machines. */
final class SharedData {
    private SharedData() {}

    /** The file, or the test is skipped. */
    static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/README.md"))) {
                Path file = folder.resolve("shared").resolve(name);
                assumeTrue(Files.exists(file), () -> "shared/" + name + " is absent: skipped");
                return file;
            }
        }
        assumeTrue(false, () -> "the folder shared is absent: skipped");
        throw new AssertionError("not reached");
    }
}
