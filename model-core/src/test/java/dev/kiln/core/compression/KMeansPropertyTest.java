package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.KMeans.Clusters;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KMeansPropertyTest {
    /** Values with a heavy tail; some occur more than once. */
    private static float[] values(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double value = random.nextGaussian() * Math.exp(random.nextGaussian());
            values[i] = (float) (random.nextInt(4) == 0 ? Math.rint(value * 8) / 8 : value);
        }
        return values;
    }

    @Property(tries = 150, seed = "1982")
    void agreesWithThePlainAlgorithm(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 400) int count,
            @ForAll @IntRange(min = 1, max = 31) int most,
            @ForAll Initialization initialization) {
        float[] values = values(new Random(seed), count);
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        Clusters found = KMeans.cluster(values, most, initialization, seed);
        if (distinct(sorted) <= most) {
            assertThat(found.centroids()).hasSize(distinct(sorted));
            return;
        }
        double[] expected =
                PlainLloyd.centroids(values, initialization.centroids(sorted, most, seed), KMeans.MAX_ITERATIONS);
        assertThat(found.centroids()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) found.centroids()[i])
                    .isCloseTo(expected[i], within(1e-6 * Math.max(1e-3, Math.abs(expected[i]))));
        }
    }

    @Property(tries = 100, seed = "1982")
    void centroidsAreTheMeansOfTheValuesNearestToThem(@ForAll long seed, @ForAll Initialization initialization) {
        float[] values = values(new Random(seed), 3000);
        Clusters clusters = KMeans.cluster(values, 15, initialization, seed);
        double[] sums = new double[clusters.centroids().length];
        int[] counts = new int[sums.length];
        for (float value : values) {
            int cluster = clusters.indexOf(value);
            sums[cluster] += value;
            counts[cluster]++;
            double distance = Math.abs((double) value - clusters.centroids()[cluster]);
            for (float other : clusters.centroids()) {
                assertThat(distance).isLessThanOrEqualTo(Math.abs((double) value - other) * (1 + 1e-5) + 1e-6);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            assertThat(clusters.centroids()[i]).isEqualTo((float) (sums[i] / counts[i]), within(1e-5f));
        }
    }

    private static int distinct(float[] sorted) {
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }
}
