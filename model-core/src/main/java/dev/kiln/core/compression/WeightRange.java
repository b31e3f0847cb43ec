package dev.kiln.core.compression;

/**
 * How far a layer's weights reach.
 *
 * @param smallest the smallest weight, or 0
 * @param largest the largest weight, or 0
 */
record WeightRange(float smallest, float largest) {
    static WeightRange of(float[] weights) {
        float smallest = 0;
        float largest = 0;
        for (float weight : weights) {
            smallest = Math.min(smallest, weight);
            largest = Math.max(largest, weight);
        }
        return new WeightRange(smallest, largest);
    }

    /** Distance of both ends. */
    double width() {
        return (double) largest - smallest;
    }
}
