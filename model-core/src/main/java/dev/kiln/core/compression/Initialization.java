package dev.kiln.core.compression;

import java.util.Arrays;
import java.util.Random;

/** Where k-means begins (Han et al. 2016, "Deep Compression", section 3.2). */
public enum Initialization {
    /** Evenly spaced from the least weight to the largest: large weights, of which there are few, get centroids of their own. */
    LINEAR {
        @Override
        double[] centroids(float[] sorted, int count, long seed) {
            double least = sorted[0];
            double range = sorted[sorted.length - 1] - least;
            double[] centroids = new double[count];
            for (int i = 0; i < count; i++) {
                centroids[i] = count == 1 ? least + range / 2 : least + range * i / (count - 1);
            }
            return centroids;
        }
    },
    /** Where the cumulative distribution reaches (i + ½)/k: each centroid begins with the same number of weights around it. */
    DENSITY {
        @Override
        double[] centroids(float[] sorted, int count, long seed) {
            double[] centroids = new double[count];
            for (int i = 0; i < count; i++) {
                centroids[i] = sorted[(int) ((2L * i + 1) * sorted.length / (2L * count))];
            }
            return centroids;
        }
    },
    /** Weights that differ from each other, drawn at random without regard to their value (Forgy). */
    RANDOM {
        @Override
        double[] centroids(float[] sorted, int count, long seed) {
            Random random = new Random(seed);
            float[] left = sorted.clone();
            double[] centroids = new double[count];
            int found = 0;
            for (int i = 0; found < count; i++) {
                int drawn = i + random.nextInt(left.length - i);
                float value = left[drawn];
                left[drawn] = left[i];
                if (Arrays.stream(centroids, 0, found).noneMatch(centroid -> centroid == value)) {
                    centroids[found++] = value;
                }
            }
            Arrays.sort(centroids);
            return centroids;
        }
    };

    /**
     * The first centroids, ascending.
     *
     * @param sorted ascending values with more than {@code count} different ones
     * @param seed for {@link #RANDOM}
     */
    abstract double[] centroids(float[] sorted, int count, long seed);
}
