package dev.kiln.core.compression;

import java.util.Arrays;

/** Lloyd's iterations as the textbook has them: every value is compared with every centroid. Judges {@link KMeans}. */
final class PlainLloyd {
    private PlainLloyd() {}

    /** The centroids that still have values, ascending. */
    static double[] centroids(float[] values, double[] initial, int maxIterations) {
        double[] centroids = initial.clone();
        int[] clusters = nearest(values, centroids);
        boolean changed = true;
        for (int i = 0; i < maxIterations && changed; i++) {
            means(values, clusters, centroids);
            int[] next = nearest(values, centroids);
            changed = !Arrays.equals(clusters, next);
            clusters = next;
        }
        means(values, clusters, centroids);
        return Arrays.stream(clusters)
                .distinct()
                .mapToDouble(i -> centroids[i])
                .sorted()
                .toArray();
    }

    private static int[] nearest(float[] values, double[] centroids) {
        int[] nearest = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 1; j < centroids.length; j++) {
                // of two that are as near the lower one; of two equal ones the first has the values up to them
                boolean nearer = values[i] > (centroids[nearest[i]] + centroids[j]) / 2;
                nearest[i] = centroids[j] >= centroids[nearest[i]] && nearer ? j : nearest[i];
            }
        }
        return nearest;
    }

    private static void means(float[] values, int[] clusters, double[] centroids) {
        double[] sums = new double[centroids.length];
        int[] counts = new int[centroids.length];
        for (int i = 0; i < values.length; i++) {
            sums[clusters[i]] += values[i];
            counts[clusters[i]]++;
        }
        for (int j = 0; j < centroids.length; j++) {
            centroids[j] = counts[j] == 0 ? centroids[j] : sums[j] / counts[j];
        }
    }
}
