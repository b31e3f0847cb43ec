package dev.kiln.core.io;

import java.io.IOException;

/**
 * Input that is at fault, said so that the user can mend it: where (file, then line, JSON path or byte offset), what, and what
 * was expected instead. The message is complete as it stands.
 */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param source file name or other name of the input
     * @param location line, JSON path or byte offset in it; empty where the whole input is meant
     * @param message what is wrong and what was expected
     */
    public InputException(String source, String location, String message) {
        this(source, location, message, null);
    }

    /** As above, with the exception of the library that found the fault. */
    public InputException(String source, String location, String message, Throwable cause) {
        super(location.isEmpty() ? source + ": " + message : source + ": " + location + ": " + message, cause);
    }
}
