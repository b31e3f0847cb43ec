package dev.kiln.core.architecture.json;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonInput;
import dev.kiln.core.io.json.JsonValue;
import java.nio.file.Path;

/**
 * Kiln's file format for architectures. What is read can be written and read again as an equal value; whatever is not exactly
 * of the format is refused with its JSON path. The published schema is {@code kiln-architecture-1.schema.json}.
 */
public final class ArchitectureJson {
    /** The value of the field {@code format}. */
    public static final String FORMAT = "kiln-architecture";

    /** The newest version that can be read, and the one that is written. */
    public static final int VERSION = 1;

    /** Longest file that is read, in bytes; the largest architecture takes about a thirtieth of it. */
    public static final int MAX_BYTES = 1_000_000;

    private ArchitectureJson() {}

    /** Returns the architecture as a JSON text: indented, fields in a fixed order, ended by a line break. */
    public static String write(Architecture architecture) {
        return ArchitectureWriter.write(architecture);
    }

    /**
     * Reads a JSON text.
     *
     * @param source name of the text in messages
     */
    public static Architecture read(String source, String text) throws InputException {
        if (text.length() > MAX_BYTES) {
            throw new InputException(
                    source, "", "has %d characters, expected at most %d".formatted(text.length(), MAX_BYTES));
        }
        return ArchitectureReader.read(JsonInput.parse(source, text));
    }

    /** Reads a JSON text in UTF-8. */
    public static Architecture read(String source, byte[] utf8) throws InputException {
        if (utf8.length > MAX_BYTES) {
            throw new InputException(source, "", "has %d bytes, expected at most %d".formatted(utf8.length, MAX_BYTES));
        }
        return ArchitectureReader.read(JsonInput.parse(source, utf8));
    }

    /** Reads a file of at most {@link #MAX_BYTES}. */
    public static Architecture read(Path path) throws InputException {
        return ArchitectureReader.read(JsonInput.read(path, MAX_BYTES));
    }

    /** Reads a value of a larger document, such as a project. */
    public static Architecture read(JsonValue value) throws InputException {
        return ArchitectureReader.read(value);
    }
}
