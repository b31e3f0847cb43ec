package dev.kiln.core.image;

import static dev.kiln.core.image.Painting.mix;

/** Pictures with things in them: shapes on textures, and clouds. */
final class Scenes {
    private static final int SKY = 0x3F7FBF;
    private static final int CLOUD = 0xFFFFFF;
    private static final int OCTAVES = 5;

    private Scenes() {}

    /** A disc, a square, a triangle and a ring, each on another texture. */
    static int shapes(double x, double y) {
        double u = 2 * (x - Math.floor(x)) - 1;
        double v = 2 * (y - Math.floor(y)) - 1;
        if (y < 0) {
            return x < 0 ? disc(u, v) : square(u, v);
        }
        return x < 0 ? triangle(u, v) : ring(u, v);
    }

    private static int disc(double u, double v) {
        boolean stripe = Math.sin(30 * (u + v)) > 0;
        return Math.hypot(u, v) < 0.58 ? 0xD9483B : stripe ? 0xE9E2D0 : 0xC9BFA5;
    }

    private static int square(double u, double v) {
        boolean dark = (Math.floor(u * 6) + Math.floor(v * 6)) % 2 == 0;
        return Math.max(Math.abs(u), Math.abs(v)) < 0.52 ? 0x2E62B8 : dark ? 0xF3F1EC : 0xD5DCE4;
    }

    private static int triangle(double u, double v) {
        boolean inside = v < 0.5 && v > -0.62 + 1.75 * Math.abs(u);
        boolean spot = Math.hypot(fraction(u * 5) - 0.5, fraction(v * 5) - 0.5) < 0.22;
        return inside ? 0xF0B429 : spot ? 0x4E6E5D : 0xA9C5B4;
    }

    private static int ring(double u, double v) {
        double radius = Math.hypot(u, v);
        boolean wave = Math.sin(26 * v + 2.5 * Math.sin(7 * u)) > 0;
        return radius > 0.32 && radius < 0.62 ? 0x2C8F6B : wave ? 0x5B4A78 : 0x8C7BA8;
    }

    /** Soft noise of five sizes. */
    static int clouds(double x, double y) {
        double sum = 0;
        double height = 0.5;
        double scale = 2;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += height * noise(x * scale + 17 * octave, y * scale - 9 * octave);
            height /= 2;
            scale *= 2.1;
        }
        return mix(SKY, CLOUD, (sum - 0.32) * 2.4);
    }

    /** Random values at whole coordinates, 0…1, and smooth between them. */
    private static double noise(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = smooth(x - column);
        double v = smooth(y - row);
        double above = random(column, row) * (1 - u) + random(column + 1, row) * u;
        double below = random(column, row + 1) * (1 - u) + random(column + 1, row + 1) * u;
        return above * (1 - v) + below * v;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    /** Always the same value for the same place, without a pattern that can be seen: bits mixed by odd multipliers. */
    private static double random(long column, long row) {
        long bits = column * 0x9E3779B97F4A7C15L ^ row * 0xC2B2AE3D27D4EB4FL;
        bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
        return ((bits ^ bits >>> 32) & 0xFFFFFF) / (double) 0xFFFFFF;
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
