package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CentroidsTest {
    @Test
    void findsTheNearestOfTheEntriesBehindTheFirst() {
        Centroids centroids = new Centroids(new float[] {0, -2, 1, 3});
        assertThat(new int[] {
                    centroids.nearest(-9),
                    centroids.nearest(-2),
                    centroids.nearest(-0.6),
                    centroids.nearest(0),
                    centroids.nearest(2),
                    centroids.nearest(2.1),
                    centroids.nearest(9)
                })
                .containsExactly(1, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void oneEntryIsNearestToAll() {
        Centroids centroids = new Centroids(new float[] {0, 5});
        assertThat(centroids.nearest(-1)).isEqualTo(1);
        assertThat(centroids.nearest(7)).isEqualTo(1);
    }
}
