package dev.kiln.core.image;

/**
 * A picture as a function of place, from which the pixels are taken. Coordinates run from −1 to 1 in both directions, x to the
 * right and y downwards.
 */
@FunctionalInterface
interface Painting {
    /** Points per pixel and direction, averaged so that edges are smooth. */
    int POINTS = 3;

    /** The colour at a place, 0xRRGGBB. */
    int rgb(double x, double y);

    /** The picture with so many pixels a side. */
    default Picture painted(int side) {
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = pixel(i % side, i / side, side);
        }
        return new Picture(side, side, rgb);
    }

    private int pixel(int column, int row, int side) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < POINTS * POINTS; i++) {
            double x = 2 * (column + (i % POINTS + 0.5) / POINTS) / side - 1;
            double y = 2 * (row + (i / POINTS + 0.5) / POINTS) / side - 1;
            int color = rgb(x, y);
            red += color >> 16 & 0xFF;
            green += color >> 8 & 0xFF;
            blue += color & 0xFF;
        }
        int points = POINTS * POINTS;
        return red / points << 16 | green / points << 8 | blue / points;
    }

    /** A grey from 0, black, to 1, white. */
    static int grey(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value))) * 0x010101;
    }

    /** From one colour at 0 to another at 1. */
    static int mix(int from, int to, double share) {
        double part = Math.max(0, Math.min(1, share));
        int color = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            color |= (int) Math.round(a + (b - a) * part) << shift;
        }
        return color;
    }
}
