package dev.kiln.core.compression;

import java.util.Arrays;

/**
 * k-means in one dimension by Lloyd's iterations (Lloyd 1982, "Least squares quantization in PCM"; Han et al. 2016, "Deep
 * Compression", section 3.1). On a line a cluster is a range of the sorted values, so an iteration needs only the boundaries, by
 * binary search, and the sums between them, from sums over all values before each: O(n log n) once and O(k log n) for each
 * iteration. One thread, so the result is always the same.
 *
 * <p>A value halfway between two centroids belongs to the lower one; where centroids begin at the same place, the first has the
 * values up to it and the last those above. A centroid that has lost all its values stays where it is,
 * and may get some again; those without values at the end are left out.
 */
final class KMeans {
    /** Iterations after which a clustering is taken as it is. */
    static final int MAX_ITERATIONS = 2000;

    /**
     * Values in clusters.
     *
     * @param centroids the mean of each cluster, ascending, all different
     * @param lowest the least value of each cluster
     * @param iterations number of times that centroids were moved
     */
    record Clusters(float[] centroids, float[] lowest, int iterations) {
        /** The cluster of one of the values that were clustered. */
        int indexOf(float value) {
            int found = Arrays.binarySearch(lowest, value);
            return found >= 0 ? found : -found - 2;
        }
    }

    private KMeans() {}

    /**
     * Clusters values.
     *
     * @param values finite values in any order
     * @param most number of clusters, unless there are no more different values: then each is a cluster of its own
     * @param seed for {@link Initialization#RANDOM}
     */
    static Clusters cluster(float[] values, int most, Initialization initialization, long seed) {
        return clusterInPlace(values.clone(), most, initialization, seed);
    }

    /** As above; the values are sorted where they are. */
    static Clusters clusterInPlace(float[] values, int most, Initialization initialization, long seed) {
        return clusterInPlace(values, most, initialization, seed, MAX_ITERATIONS);
    }

    /** As above, and ends after so many iterations. */
    static Clusters clusterInPlace(
            float[] values, int most, Initialization initialization, long seed, int maxIterations) {
        for (int i = 0; i < values.length; i++) {
            // −0 becomes 0
            values[i] += 0f;
        }
        Arrays.sort(values);
        float[] distinct = distinct(values, most);
        if (distinct.length <= most) {
            return new Clusters(distinct, distinct, 0);
        }
        return lloyd(values, initialization.centroids(values, most, seed), maxIterations);
    }

    /** The first different values, at most one more than the limit. */
    private static float[] distinct(float[] sorted, int limit) {
        float[] distinct = new float[limit + 1];
        int count = 0;
        for (int i = 0; i < sorted.length && count <= limit; i++) {
            if (count == 0 || sorted[i] != distinct[count - 1]) {
                distinct[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /** Moves ascending centroids until no value changes its cluster. */
    static Clusters lloyd(float[] sorted, double[] centroids, int maxIterations) {
        PrefixSums sums = new PrefixSums(sorted);
        int[] starts = starts(sorted, centroids);
        int iterations = 0;
        boolean changed = true;
        while (changed && iterations < maxIterations) {
            iterations++;
            for (int i = 0; i < centroids.length; i++) {
                if (starts[i] < starts[i + 1]) {
                    centroids[i] =
                            mean(sorted, starts[i], starts[i + 1], sums.before(starts[i + 1]) - sums.before(starts[i]));
                }
            }
            int[] next = starts(sorted, centroids);
            changed = !Arrays.equals(starts, next);
            starts = next;
        }
        return clusters(sorted, starts, iterations);
    }

    /** Index of the first value of each cluster, and at the end the number of values. */
    private static int[] starts(float[] sorted, double[] centroids) {
        int[] starts = new int[centroids.length + 1];
        for (int i = 1; i < centroids.length; i++) {
            starts[i] = firstAbove(sorted, starts[i - 1], (centroids[i - 1] + centroids[i]) / 2);
        }
        starts[centroids.length] = sorted.length;
        return starts;
    }

    private static int firstAbove(float[] sorted, int from, double boundary) {
        int low = from;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] > boundary) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A mean is never outside its values, whatever was lost by rounding: this keeps centroids in order. */
    private static double mean(float[] sorted, int from, int to, double sum) {
        return Math.max(sorted[from], Math.min(sorted[to - 1], sum / (to - from)));
    }

    private static Clusters clusters(float[] sorted, int[] starts, int iterations) {
        float[] centroids = new float[starts.length - 1];
        float[] lowest = new float[starts.length - 1];
        int count = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            if (starts[i] < starts[i + 1]) {
                // summed anew: the difference of two long sums has less precision
                double sum = 0;
                for (int j = starts[i]; j < starts[i + 1]; j++) {
                    sum += sorted[j];
                }
                centroids[count] = (float) mean(sorted, starts[i], starts[i + 1], sum);
                lowest[count++] = sorted[starts[i]];
            }
        }
        return new Clusters(Arrays.copyOf(centroids, count), Arrays.copyOf(lowest, count), iterations);
    }
}
