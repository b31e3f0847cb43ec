package dev.kiln.core.image;

import dev.kiln.core.io.InputException;
import java.nio.file.Path;

/** What a picture file may ask for; checked before anything of that size is allocated. */
final class PictureLimits {
    /** The most pixels that a picture may have. */
    static final long MAX_PIXELS = 100_000_000;

    /** The longest side, which is JPEG's: work and memory of resizing grow with the side, not with the pixels. */
    static final int MAX_SIDE = 65_535;

    private static final long MAX_FILE_BYTES = 512L << 20;
    /** As read, and in ImageIO's cache. */
    private static final int COPIES_OF_FILE = 2;
    /** 4 samples of 16 bits as decoded, and the result twice where it is turned upright. */
    private static final int BYTES_PER_PIXEL = 16;

    private PictureLimits() {}

    static void checkFile(Path file, long length) throws InputException {
        if (length == 0) {
            throw new InputException(file.toString(), "", "is empty; expected a picture: " + PictureFormat.ALL);
        }
        if (length > MAX_FILE_BYTES) {
            throw new InputException(
                    file.toString(), "", "has %,d bytes; pictures may have %,d".formatted(length, MAX_FILE_BYTES));
        }
        checkMemory(file, length * COPIES_OF_FILE);
    }

    static void checkPixels(Path file, int width, int height) throws InputException {
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS) {
            throw new InputException(
                    file.toString(),
                    "",
                    "has %d × %d = %,d pixels; pictures may have %,d".formatted(width, height, pixels, MAX_PIXELS));
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw new InputException(
                    file.toString(), "", "has %d × %d pixels; a side may have %,d".formatted(width, height, MAX_SIDE));
        }
        checkMemory(file, pixels * BYTES_PER_PIXEL);
    }

    private static void checkMemory(Path file, long neededBytes) throws InputException {
        if (neededBytes > freeBytes()) {
            // what is no longer used counts as used until it is collected
            System.gc();
        }
        long free = freeBytes();
        if (neededBytes > free) {
            throw new InputException(
                    file.toString(),
                    "",
                    "is too large for the memory left: reading it may take %,d MB, %,d MB are free"
                            .formatted((neededBytes >> 20) + 1, free >> 20));
        }
    }

    private static long freeBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
