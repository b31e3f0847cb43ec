package dev.kiln.core.io;

/** A native library that does not load. The message says why, and what the user can do. */
public final class NativeLibraryException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /**
     * @param library its name
     * @param reason why it does not load
     */
    public NativeLibraryException(String library, String reason, Throwable cause) {
        super(
                ("%s's native library does not load (%s). It is unpacked into a folder first, which must be writable and may not"
                                + " forbid programs: -Dorg.bytedeco.javacpp.cachedir=FOLDER in KILN_OPTS names another. Where memory"
                                + " is short, -Xmx in KILN_OPTS and OMP_NUM_THREADS in the environment make Kiln take less")
                        .formatted(library, reason),
                cause);
    }
}
