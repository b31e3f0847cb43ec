package dev.kiln.core.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as Exif's tag 0x0112 has it (CIPA DC-008, 4.6.4). The constants stand in the order of the tag's values
 * 1 to 8 and name what has to be done to see the picture upright.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    FLIP_LEFT_RIGHT(false, true, false),
    TURN_HALF(false, true, true),
    FLIP_TOP_BOTTOM(false, false, true),
    TRANSPOSE(true, false, false),
    TURN_RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    TURN_LEFT(true, true, false);

    private static final int TAG = 0x0112;
    private static final int TYPE_SHORT = 3;
    private static final int TIFF_MAGIC = 42;
    private static final int ENTRY_BYTES = 12;

    private final boolean swapped;
    private final boolean columnsReversed;
    private final boolean rowsReversed;

    /**
     * @param swapped whether the upright picture's rows are columns of the stored one
     * @param columnsReversed whether the stored columns run from right to left
     * @param rowsReversed whether the stored rows run from bottom to top
     */
    Orientation(boolean swapped, boolean columnsReversed, boolean rowsReversed) {
        this.swapped = swapped;
        this.columnsReversed = columnsReversed;
        this.rowsReversed = rowsReversed;
    }

    /** Reads the tag from a TIFF structure; upright where there is none or it makes no sense. */
    static Orientation ofExif(byte[] tiff) {
        if (tiff.length < 8) {
            return UPRIGHT;
        }
        ByteBuffer data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(data.getInt(4));
        if (data.getShort(2) != TIFF_MAGIC || directory + 2 > tiff.length) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(data.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.length) {
                return UPRIGHT;
            }
            if (data.getShort(entry) == TAG && data.getShort(entry + 2) == TYPE_SHORT) {
                int value = data.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Returns the picture as it is to be seen. */
    Picture upright(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        int[] rgb = new int[stored.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int storedX = columnsReversed ? stored.width() - 1 - column : column;
                int storedY = rowsReversed ? stored.height() - 1 - row : row;
                rgb[y * width + x] = stored.rgb()[storedY * stored.width() + storedX];
            }
        }
        return new Picture(width, height, rgb);
    }
}
