package dev.kiln.core.image;

import java.util.Random;

/**
 * Noise with the spectrum of photographs: its amplitude falls as 1/frequency, so that each octave has the same variance (Field
 * 1987, "Relations between the statistics of natural images and the response properties of cortical cells"). Repeats seamlessly.
 */
final class NoiseTile {
    private static final int SIDE = 256;
    private static final int OCTAVES = 7;

    private final float[] values = new float[SIDE * SIDE];

    /** Noise of mean 0 and variance 1. */
    NoiseTile(Random random) {
        for (int octave = 1; octave <= OCTAVES; octave++) {
            add(random, 1 << octave);
        }
        normalize();
    }

    /** Adds random values at the corners of so many cells a side, smooth between them. */
    private void add(Random random, int cells) {
        double[] corners = random.doubles((long) cells * cells, -1, 1).toArray();
        for (int i = 0; i < values.length; i++) {
            double x = (double) (i % SIDE) * cells / SIDE;
            double y = (double) (i / SIDE) * cells / SIDE;
            int left = (int) x;
            int top = (int) y;
            double u = smooth(x - left);
            double v = smooth(y - top);
            int right = (left + 1) % cells;
            int above = top * cells;
            int below = (top + 1) % cells * cells;
            values[i] += (float) (between(
                    between(corners[above + left], corners[above + right], u),
                    between(corners[below + left], corners[below + right], u),
                    v));
        }
    }

    private static double between(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private void normalize() {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(squares / values.length - mean * mean);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((values[i] - mean) / deviation);
        }
    }

    /** The value at the nearest cell of a place, in cells. */
    double at(double x, double y) {
        int column = Math.floorMod(Math.round(x), SIDE);
        int row = Math.floorMod(Math.round(y), SIDE);
        return values[row * SIDE + column];
    }
}
