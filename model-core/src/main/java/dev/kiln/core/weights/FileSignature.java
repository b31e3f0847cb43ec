package dev.kiln.core.weights;

import java.util.Optional;

/** What a file looks like by its first bytes, so that a refusal can say what the user picked instead. */
public enum FileSignature {
    ZIP("a ZIP archive (PyTorch, NumPy and DL4J files are such)", "PK\u0003\u0004"),
    HDF5("an HDF5 file (Keras)", "\u0089HDF\r\n\u001a\n"),
    NUMPY("a NumPy array", "\u0093NUMPY"),
    GZIP("a gzip file", "\u001f\u008b"),
    PNG("a PNG picture", "\u0089PNG\r\n\u001a\n"),
    JPEG("a JPEG picture", "\u00ff\u00d8\u00ff"),
    GIF("a GIF picture", "GIF8"),
    PDF("a PDF document", "%PDF-"),
    TEXT("a text file", "");

    private static final int TEXT_SAMPLE = 512;

    private final String description;
    private final String magic;

    /** @param magic the first bytes, one character for each; empty where they do not tell */
    FileSignature(String description, String magic) {
        this.description = description;
        this.magic = magic;
    }

    /** The kind of file in words. */
    public String description() {
        return description;
    }

    /** The kind of file that the bytes are the beginning of, or empty where they are none of these. */
    public static Optional<FileSignature> of(byte[] head) {
        for (FileSignature signature : values()) {
            if (signature == TEXT ? isText(head) : signature.startsWith(head)) {
                return Optional.of(signature);
            }
        }
        return Optional.empty();
    }

    private boolean startsWith(byte[] head) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((head[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** No control characters but white space, and no bytes that UTF-8 never has: weights have both within a few numbers. */
    private static boolean isText(byte[] head) {
        for (int i = 0; i < Math.min(head.length, TEXT_SAMPLE); i++) {
            int value = head[i] & 0xff;
            if (value >= 0xf8 || value == 0x7f || (value < ' ' && "\t\n\f\r".indexOf(value) < 0)) {
                return false;
            }
        }
        return head.length > 0;
    }
}
