package dev.kiln.core.compression;

/**
 * The values k · step for whole numbers k, so few that a byte can name each.
 *
 * @param step distance of neighbouring values, above 0
 * @param least smallest k, at most 0
 * @param most largest k, at least 0
 */
record UniformGrid(float step, int least, int most) implements CodedValues {
    /** Values of one grid, 0 included. */
    private static final int VALUES = QuantizedLayer.MAX_CODEBOOK - 1;

    /** Fraction bits of a step: few, so that a codebook of multiples is short. */
    private static final int STEP_BITS = 4;

    /** Largest ratio of neighbouring steps. */
    static final double MOST_ROUNDING = 1 + 1.0 / (1 << STEP_BITS);

    UniformGrid {
        if (!(step > 0) || least > 0 || most < 0 || most - least >= VALUES) {
            throw new IllegalArgumentException("a grid of step %s from %d to %d".formatted(step, least, most));
        }
    }

    /** The grid with about that step that reaches from the smallest weight to the largest; with a larger step where it must. */
    static UniformGrid of(float[] weights, double wantedStep) {
        WeightRange range = WeightRange.of(weights);
        // both ends may be rounded outwards by half a step
        double finest = Math.max(range.width() / (VALUES - 2), Float.MIN_NORMAL);
        float step = FractionBits.round((float) Math.max(wantedStep, finest), STEP_BITS);
        if (step < finest) {
            step = FractionBits.next(step, STEP_BITS);
        }
        return new UniformGrid(step, (int) Math.rint(range.smallest() / step), (int) Math.rint(range.largest() / step));
    }

    @Override
    public int nearest(double value) {
        return (int) Math.max(least, Math.min(most, Math.rint(value / step)));
    }

    /** The value of a k; the largest float there is where the last step goes beyond it. */
    @Override
    public float value(int k) {
        return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, k * step));
    }

    /** Number of values. */
    int size() {
        return most - least + 1;
    }
}
