package dev.kiln.core.compression;

/**
 * The values k · step for whole k from −{@value #MOST} to {@value #MOST}.
 *
 * @param step distance of neighbouring values, above 0
 */
record UniformGrid(float step) {
    /** Largest k, so that a byte can name every value. */
    static final int MOST = 127;

    /** Fraction bits of a step that {@link #near} gives: few, so that a codebook of multiples is short. */
    private static final int STEP_BITS = 4;

    UniformGrid {
        if (!(step > 0) || !Float.isFinite(step * MOST)) {
            throw new IllegalArgumentException("a grid with the step " + step);
        }
    }

    /** The grid with about that step which reaches up to {@code largest}. */
    static UniformGrid near(double step, double largest) {
        double least = Math.max(largest / (MOST + 0.5), Float.MIN_NORMAL);
        float rounded = FractionBits.round((float) Math.max(step, least), STEP_BITS);
        return new UniformGrid(rounded < least ? FractionBits.up(rounded, STEP_BITS) : rounded);
    }

    /** The k of the value next to another. */
    int nearest(double value) {
        return (int) Math.max(-MOST, Math.min(MOST, Math.rint(value / step)));
    }

    /** The value of a k. */
    float value(int k) {
        return k * step;
    }
}
