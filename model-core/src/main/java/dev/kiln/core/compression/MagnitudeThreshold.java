package dev.kiln.core.compression;

import java.util.List;

/**
 * What a weight's magnitude must be so that an exact number of weights is kept. Found by counting instead of sorting: magnitudes
 * of finite floats are ordered as their bits are, so the upper half of the bits is counted first and then the lower half of
 * those that share the upper half looked for.
 *
 * @param bits bits of the magnitude: larger ones are kept
 * @param ties how many of those that are equal are kept, the first ones
 */
record MagnitudeThreshold(int bits, long ties) {
    private static final int LOW_BITS = 16;
    private static final int LOW_MASK = (1 << LOW_BITS) - 1;

    /** Where a rank falls: the index of the count, and the sum of all counts behind it. */
    private record Bucket(int index, long above) {}

    /** Bits of a weight without its sign. */
    static int magnitude(float weight) {
        return Float.floatToRawIntBits(weight) & Integer.MAX_VALUE;
    }

    /** The threshold that keeps the given number of the largest weights, or all that are not 0 if there are fewer. */
    static MagnitudeThreshold keeping(long keep, List<float[]> tensors) {
        long[] upper = new long[1 << Float.SIZE - 1 - LOW_BITS];
        long nonZero = 0;
        for (float[] weights : tensors) {
            for (float weight : weights) {
                upper[magnitude(weight) >>> LOW_BITS]++;
                nonZero += weight == 0 ? 0 : 1;
            }
        }
        if (keep >= nonZero) {
            return new MagnitudeThreshold(0, 0);
        }
        Bucket high = bucket(upper, keep);
        Bucket low = bucket(lowerHalves(tensors, high.index), keep - high.above);
        return new MagnitudeThreshold(high.index << LOW_BITS | low.index, keep - high.above - low.above);
    }

    private static long[] lowerHalves(List<float[]> tensors, int upper) {
        long[] counts = new long[1 << LOW_BITS];
        for (float[] weights : tensors) {
            for (float weight : weights) {
                int bits = magnitude(weight);
                if (bits >>> LOW_BITS == upper) {
                    counts[bits & LOW_MASK]++;
                }
            }
        }
        return counts;
    }

    private static Bucket bucket(long[] counts, long rank) {
        int index = counts.length - 1;
        long above = 0;
        while (above + counts[index] < rank) {
            above += counts[index--];
        }
        return new Bucket(index, above);
    }
}
