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

    /** The format of a file, or empty. */
    static Optional<PictureFormat> of(byte[] file) {
        String start = HexFormat.of().formatHex(file, 0, Math.min(file.length, 16));
        return Arrays.stream(values())
                .filter(format -> start.startsWith(format.firstDigits))
                .findFirst();
    }
}
