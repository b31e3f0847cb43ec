package dev.kiln.core.weights;

import dev.kiln.core.io.Progress;

/**
 * How a tensor's values spread: equal bins from the smallest to the largest value, with the zeros apart, because pruned weights
 * are exactly 0 and would hide all others. Arrays are not copied and must not be changed.
 *
 * @param low lower end of the first bin; 0 where there is no value other than 0, as {@code high}
 * @param high upper end of the last bin, which belongs to it
 * @param bins number of values other than 0 in each bin
 * @param zeros number of values that are 0
 * @param notFinite number of values that are NaN or infinite, and in no bin
 */
public record WeightHistogram(double low, double high, long[] bins, long zeros, long notFinite) {
    /** Values between two reports of progress. */
    private static final int CHUNK = 1 << 20;

    /**
     * Counts values.
     *
     * @param values whatever there is; none at all gives empty bins
     * @param binCount number of bins, at least 1
     * @param progress asked during the work whether to go on
     */
    public static WeightHistogram of(float[] values, int binCount, Progress progress) {
        if (binCount < 1) {
            throw new IllegalArgumentException("a histogram needs bins, not %d".formatted(binCount));
        }
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (value != 0 && Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low <= high ? count(values, binCount, low, high, progress) : count(values, binCount, 0, 0, progress);
    }

    private static WeightHistogram count(float[] values, int binCount, double low, double high, Progress progress) {
        long[] bins = new long[binCount];
        long zeros = 0;
        long notFinite = 0;
        double binsPerUnit = high > low ? binCount / (high - low) : 0;
        for (int i = 0; i < values.length; i++) {
            if (i % CHUNK == 0) {
                progress.step(i, values.length, "counting weights");
            }
            float value = values[i];
            if (value == 0) {
                zeros++;
            } else if (Float.isFinite(value)) {
                bins[Math.min(binCount - 1, (int) ((value - low) * binsPerUnit))]++;
            } else {
                notFinite++;
            }
        }
        return new WeightHistogram(low, high, bins, zeros, notFinite);
    }

    /** Number of all values. */
    public long count() {
        long sum = zeros + notFinite;
        for (long bin : bins) {
            sum += bin;
        }
        return sum;
    }

    /** The value at the lower end of a bin; that of the bin behind the last is {@code high}. */
    public double edge(int bin) {
        return low + (high - low) * bin / bins.length;
    }
}
