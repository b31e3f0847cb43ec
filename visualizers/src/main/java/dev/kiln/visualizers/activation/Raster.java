package dev.kiln.visualizers.activation;

import java.util.Arrays;

/**
 * A picture in memory.
 *
 * @param width columns, in pixels
 * @param height rows, in pixels
 * @param argb rows from the top, 0xAARRGGBB; opaque or fully transparent; not copied, must not be changed
 */
public record Raster(int width, int height, int[] argb) {
    /** Largest number of pixels of one picture: 64 million, 256 MiB. */
    public static final long MAX_PIXELS = 1L << 26;

    public Raster {
        if ((long) width * height != argb.length) {
            throw new IllegalArgumentException("%d pixels do not fill %d×%d".formatted(argb.length, width, height));
        }
    }

    /**
     * A transparent picture.
     *
     * @throws IllegalArgumentException where it would be empty or have more than {@link #MAX_PIXELS} pixels
     */
    public static Raster transparent(long width, long height) {
        if (width < 1 || height < 1 || width > MAX_PIXELS || height > MAX_PIXELS / width) {
            throw new IllegalArgumentException(
                    "a picture must have 1 to %d pixels, not %d×%d".formatted(MAX_PIXELS, width, height));
        }
        return new Raster((int) width, (int) height, new int[(int) (width * height)]);
    }

    /** The colour of a pixel. */
    public int pixel(int x, int y) {
        return argb[y * width + x];
    }

    /** Fills a rectangle; what lies outside is left out. */
    public void fill(int x, int y, int w, int h, int color) {
        int left = Math.min(width, Math.max(0, x));
        int right = Math.max(left, Math.min(width, x + w));
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            Arrays.fill(argb, row * width + left, row * width + right, color);
        }
    }
}
