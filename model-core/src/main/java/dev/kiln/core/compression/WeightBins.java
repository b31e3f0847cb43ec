package dev.kiln.core.compression;

import java.util.Arrays;

/**
 * A histogram of a layer's weights that are not 0. Weights whose upper halves are equal share a bin: sign, exponent and 7 bits of
 * the fraction.
 *
 * @param values the middle of each bin that is not empty, by rising magnitude
 * @param counts how many weights each has
 */
record WeightBins(float[] values, int[] counts) {
    private static final int LOWER_BITS = 16;
    private static final int BINS = 1 << (Float.SIZE - LOWER_BITS);

    static WeightBins of(float[] weights) {
        int[] bins = new int[BINS];
        for (float weight : weights) {
            if (weight != 0) {
                bins[bin(weight)]++;
            }
        }
        int used = 0;
        for (int count : bins) {
            used += count > 0 ? 1 : 0;
        }
        float[] values = new float[used];
        int[] counts = new int[used];
        int next = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (bins[bin] > 0) {
                values[next] = middle(bin);
                counts[next++] = bins[bin];
            }
        }
        return new WeightBins(values, counts);
    }

    /** Magnitudes in their order, the two signs of each together. */
    private static int bin(float weight) {
        int bits = Float.floatToRawIntBits(weight);
        return (bits & Integer.MAX_VALUE) >>> LOWER_BITS << 1 | bits >>> (Float.SIZE - 1);
    }

    private static float middle(int bin) {
        return Float.intBitsToFloat(bin << (Float.SIZE - 1) | bin >>> 1 << LOWER_BITS | 1 << (LOWER_BITS - 1));
    }

    /** The first bin of those of the largest weights that together have about as many as are kept. */
    int firstKept(long kept) {
        long sum = 0;
        int bin = values.length;
        while (bin > 0 && sum + counts[bin - 1] / 2 < kept) {
            bin--;
            sum += counts[bin];
        }
        return bin;
    }

    /** About so many of the weights, from a bin on: each bin has its share, rounded up. */
    float[] sample(int first, int wanted) {
        long all = 0;
        for (int bin = first; bin < counts.length; bin++) {
            all += counts[bin];
        }
        float[] sample = new float[wanted + counts.length - first];
        int count = 0;
        for (int bin = first; bin < counts.length; bin++) {
            int share = (int) ((counts[bin] * (long) wanted + all - 1) / all);
            Arrays.fill(sample, count, count + share, values[bin]);
            count += share;
        }
        return Arrays.copyOf(sample, count);
    }
}
