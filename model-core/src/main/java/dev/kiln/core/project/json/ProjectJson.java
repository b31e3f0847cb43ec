package dev.kiln.core.project.json;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonInput;
import dev.kiln.core.project.Project;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Kiln's file format for projects, described in {@code docs/kiln-project.md}. What is read can be written and read again as an
 * equal value; whatever is not exactly of the format is refused with its JSON path.
 */
public final class ProjectJson {
    /** The value of the field {@code format}. */
    public static final String FORMAT = "kiln-project";

    /** The newest version that can be read. */
    public static final int VERSION = 2;

    /** The version before plans: written where no variant has one, so that an older Kiln reads it too. */
    static final int WITHOUT_COMPRESSION = 1;

    /** Longest file that is read, in bytes: the largest project of the largest architectures, all with plans, takes about half of it. */
    public static final int MAX_BYTES = 40_000_000;

    /**
     * What a file holds.
     *
     * @param savedAs in copies that are kept for recovery: the file that the project was last saved to, if any
     */
    public record Contents(Project project, Optional<Path> savedAs) {}

    private ProjectJson() {}

    /**
     * Returns a project as a JSON text.
     *
     * @param folder where the text will be kept: files in it or below are referred to by relative paths, so that the folder can
     *     be moved as a whole; others by absolute ones
     */
    public static String write(Project project, Path folder) {
        return new ProjectWriter(folder).write(project, Optional.empty());
    }

    /** Returns a copy for recovery: as above, with all paths absolute and the file that the project was last saved to. */
    public static String writeCopy(Project project, Optional<Path> savedAs) {
        return new ProjectWriter(null).write(project, savedAs);
    }

    /** Reads a file of at most {@link #MAX_BYTES}. */
    public static Contents read(Path file) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        return new ProjectReader(folder).read(JsonInput.read(file, MAX_BYTES));
    }
}
