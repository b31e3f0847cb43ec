package dev.kiln.visualizers.activation;

/**
 * The values that a colour scale spans.
 *
 * @param low value at the low end
 * @param high value at the high end, at least {@code low}
 */
public record ValueRange(double low, double high) {
    /** The range of no values at all. */
    public static final ValueRange ZERO = new ValueRange(0, 0);

    public ValueRange {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("a range needs finite ends in order, not %s to %s".formatted(low, high));
        }
    }

    /** The smallest and largest finite value of a part of an array; {@link #ZERO} where there is none. */
    public static ValueRange of(float[] values, int from, int to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float value = values[i];
            // a comparison with NaN is false
            if (value < low && value != Float.NEGATIVE_INFINITY) {
                low = value;
            }
            if (value > high && value != Float.POSITIVE_INFINITY) {
                high = value;
            }
        }
        return low <= high ? new ValueRange(low, high) : ZERO;
    }

    /** The smallest range around this one with zero in its middle. */
    public ValueRange symmetric() {
        double end = Math.max(Math.abs(low), Math.abs(high));
        return new ValueRange(-end, end);
    }

    /** The smallest range around both. */
    public ValueRange union(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** True where all values are the same. */
    public boolean constant() {
        return low == high;
    }
}
