package dev.kiln.core.compression;

/** Bits and steps of evenly spaced values: 2^bits − 1 steps reach from the smallest weight, or 0, to the largest, or 0. */
public final class EvenSteps {
    private EvenSteps() {}

    /** Distance of the values; a tiny one where all weights are 0. */
    public static double step(float[] weights, double bits) {
        return Math.max(WeightRange.of(weights).width() / (Math.pow(2, bits) - 1), Float.MIN_NORMAL);
    }

    /** Bits that a step takes, within the bits that a setting may have. */
    public static double bits(float[] weights, double step) {
        double bits = Math.log(WeightRange.of(weights).width() / step + 1) / Math.log(2);
        return Math.max(WeightQuantizer.MIN_BITS, Math.min(WeightQuantizer.MAX_BITS, bits));
    }
}
