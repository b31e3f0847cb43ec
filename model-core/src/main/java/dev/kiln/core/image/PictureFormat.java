package dev.kiln.core.image;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of picture files that Kiln reads, told apart by their first bytes: names of files lie. */
enum PictureFormat {
    JPEG("jpeg", "ffd8ff"),
    PNG("png", "89504e470d0a1a0a"),
    GIF("gif", "47494638"),
    BMP("bmp", "424d");

    /** For messages. */
    static final String ALL = "JPEG, PNG, GIF or BMP";

    private final String imageIoName;
    private final String firstDigits;

    PictureFormat(String imageIoName, String firstDigits) {
        this.imageIoName = imageIoName;
        this.firstDigits = firstDigits;
    }

    /** The name that ImageIO looks its readers up by. */
    String imageIoName() {
        return imageIoName;
    }

    /** The name of a kind of picture that Kiln does not read, or empty. */
    static Optional<String> unread(byte[] file) {
        String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, 16));
        if (start.startsWith("52494646") && start.startsWith("57454250", 16)) {
            return Optional.of("WebP");
        } else if (start.startsWith("49492a00") || start.startsWith("4d4d002a")) {
            return Optional.of("TIFF");
        } else if (start.startsWith("6674797061766966", 8)) {
            return Optional.of("AVIF");
        } else if (start.startsWith("66747970686569", 8) || start.startsWith("667479706d696631", 8)) {
            return Optional.of("HEIF");
        }
        return Optional.empty();
    }

    /** The format of a file, or empty. */
    static Optional<PictureFormat> of(byte[] file) {
        String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, 16));
        return Arrays.stream(values())
                .filter(format -> start.startsWith(format.firstDigits))
                .findFirst();
    }
}
