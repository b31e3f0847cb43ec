package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.KMeans.Clusters;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KMeansTest {
    /** By hand: centroids begin at −1, 4.5 and 10; −1 and 1 go to the first, 2 to the second (1.75 is halfway), 9 and 10 to the last. */
    @Test
    void findsThreeGroupsFromEvenlySpacedCentroids() {
        Clusters clusters = KMeans.cluster(new float[] {10, -1, 2, 9, 1}, 3, Initialization.LINEAR, 0);
        assertThat(clusters.centroids()).containsExactly(0, 2, 9.5f);
        assertThat(clusters.lowest()).containsExactly(-1, 2, 9);
        assertThat(clusters.indexOf(-1)).isZero();
        assertThat(clusters.indexOf(1)).isZero();
        assertThat(clusters.indexOf(2)).isEqualTo(1);
        assertThat(clusters.indexOf(10)).isEqualTo(2);
    }

    /** By hand: of ten centroids from 0 to 9 only those near 0 and 9 have values. */
    @Test
    void leavesOutCentroidsThatHaveNoValues() {
        float[] values = {0, 0.01f, 0.02f, 0.03f, 0.04f, 0.05f, 0.06f, 0.07f, 0.08f, 0.09f, 9};
        Clusters clusters = KMeans.cluster(values, 10, Initialization.LINEAR, 0);
        assertThat(clusters.centroids()).hasSize(2);
        assertThat(clusters.centroids()[0]).isEqualTo(0.045f, within(1e-7f));
        assertThat(clusters.centroids()[1]).isEqualTo(9);
    }

    @Test
    void aValueHalfwayBelongsToTheLowerCentroid() {
        Clusters clusters = KMeans.lloyd(new float[] {0, 1, 2}, new double[] {0, 2}, 10);
        assertThat(clusters.centroids()).containsExactly(0.5f, 2);
    }

    /** The quantiles of eight values are those at (i + ½) · 8/4: places 1, 3, 5, 7. */
    @Test
    void densityBeginsAtQuantiles() {
        float[] sorted = {1, 2, 3, 5, 8, 13, 21, 34};
        assertThat(Initialization.DENSITY.centroids(sorted, 4, 0)).containsExactly(2, 5, 13, 34);
    }

    @Test
    void randomBeginsAtDifferentValuesThatItsSeedChooses() {
        float[] sorted = {1, 1, 1, 1, 1, 1, 2, 3, 4, 5};
        double[] first = Initialization.RANDOM.centroids(sorted, 4, 7);
        assertThat(first).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(new double[] {1, 2, 3, 4, 5}).contains(first);
        assertThat(Initialization.RANDOM.centroids(sorted, 4, 7)).isEqualTo(first);
        assertThat(new Random(0)
                        .longs(20)
                        .mapToObj(seed -> Initialization.RANDOM.centroids(sorted, 4, seed)[3]))
                .contains(4.0, 5.0);
    }

    @ParameterizedTest
    @EnumSource
    void fewDifferentValuesAreTheirOwnCentroids(Initialization initialization) {
        float[] values = {3, -1, 3, 3, -0f, 0, -1};
        assertThat(KMeans.cluster(values, 3, initialization, 1).centroids()).containsExactly(-1, 0, 3);
        assertThat(KMeans.cluster(values, 255, initialization, 1).centroids()).containsExactly(-1, 0, 3);
        assertThat(KMeans.cluster(new float[0], 3, initialization, 1).centroids())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void worksForTheLargestAndTheSmallestFloats(Initialization initialization) {
        float max = Float.MAX_VALUE;
        float[] values = {-max, max, Math.nextDown(max), Float.MIN_VALUE, 2 * Float.MIN_VALUE, -Float.MIN_VALUE};
        Clusters clusters = KMeans.cluster(values, 3, initialization, 1);
        assertThat(clusters.centroids()).isSorted().doesNotHaveDuplicates();
        for (float centroid : clusters.centroids()) {
            assertThat(centroid).isFinite();
        }
    }

    @Test
    void stopsAfterTheMostIterations() {
        float[] sorted = new float[1000];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i * i;
        }
        assertThat(KMeans.lloyd(sorted, new double[] {0, 1, 2, 3}, 2).iterations())
                .isEqualTo(2);
    }
}
