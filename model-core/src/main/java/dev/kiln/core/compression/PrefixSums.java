package dev.kiln.core.compression;

/** Sums of the first values of an array. Kept for every {@value #BLOCK}th place only: all of them would take twice the array. */
final class PrefixSums {
    private static final int BLOCK = 64;

    private final float[] values;
    private final double[] sums;

    PrefixSums(float[] values) {
        this.values = values;
        sums = new double[values.length / BLOCK + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % BLOCK == 0) {
                sums[i / BLOCK] = sum;
            }
            sum += values[i];
        }
        if (values.length % BLOCK == 0) {
            sums[values.length / BLOCK] = sum;
        }
    }

    /** The sum of the values before an index, added one after the other. */
    double before(int index) {
        double sum = sums[index / BLOCK];
        for (int i = index / BLOCK * BLOCK; i < index; i++) {
            sum += values[i];
        }
        return sum;
    }
}
