package dev.kiln.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reference data beside the project's folder; not part of the project, so tests skip where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the reference data, by its path there; skips the test where it is absent. */
    public static Path path(String relative) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isRegularFile(here.resolve("shared/README.md"))) {
            here = here.getParent();
        }
        Path found = here == null ? null : here.resolve("shared").resolve(relative);
        assumeTrue(found != null && Files.exists(found), relative + " is absent: skipped");
        return found;
    }
}
