package dev.kiln.core.image;

/**
 * A picture in memory.
 *
 * @param width columns
 * @param height rows
 * @param rgb row by row, 0xRRGGBB in sRGB; not copied, must not be changed
 */
public record Picture(int width, int height, int[] rgb) {
    public Picture {
        if (width < 1 || height < 1 || (long) width * height != rgb.length) {
            throw new IllegalArgumentException("%d pixels do not fill %d×%d".formatted(rgb.length, width, height));
        }
    }
}
