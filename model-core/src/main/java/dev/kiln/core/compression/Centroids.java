package dev.kiln.core.compression;

import java.util.Arrays;

/**
 * A codebook's entries by their places. Kept weights take one of those behind the first.
 *
 * @param codebook 0, and behind it ascending values that all differ, at least one where a weight is kept; not copied
 */
record Centroids(float[] codebook) implements CodedValues {
    @Override
    public int nearest(double value) {
        int found = Arrays.binarySearch(codebook, 1, codebook.length, (float) value);
        if (found >= 0) {
            return found;
        }
        int above = Math.min(-found - 1, codebook.length - 1);
        int below = Math.max(1, above - 1);
        // halfway the lower one, as for k-means
        return value - codebook[below] <= codebook[above] - value ? below : above;
    }

    @Override
    public float value(int number) {
        return codebook[number];
    }
}
