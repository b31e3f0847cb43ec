package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import org.junit.jupiter.api.Test;

class MapCensusTest {
    private static MapActivity activity(float... map) {
        return MapActivity.of(map, 0, map.length);
    }

    @Test
    void deadIsZeroEverywhere() {
        assertThat(activity(0, 0, 0)).isEqualTo(MapActivity.DEAD);
        assertThat(activity(0, -0.0f, 0)).isEqualTo(MapActivity.DEAD);
        assertThat(activity(0, 0, Float.MIN_VALUE)).isEqualTo(MapActivity.ALIVE);
    }

    @Test
    void flatIsOneOtherValueEverywhere() {
        assertThat(activity(0.3f, 0.3f)).isEqualTo(MapActivity.FLAT);
        assertThat(activity(-2, -2, -2)).isEqualTo(MapActivity.FLAT);
        assertThat(activity(0.3f, 0.3f, 0)).isEqualTo(MapActivity.ALIVE);
    }

    @Test
    void whatIsNoNumberIsNeitherDeadNorFlat() {
        assertThat(activity(Float.NaN, Float.NaN)).isEqualTo(MapActivity.ALIVE);
        assertThat(activity(0, Float.NaN)).isEqualTo(MapActivity.ALIVE);
        assertThat(activity(Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY)).isEqualTo(MapActivity.ALIVE);
    }

    @Test
    void aSingleValueCanBeDeadButNotFlat() {
        assertThat(activity(0)).isEqualTo(MapActivity.DEAD);
        assertThat(activity(5)).isEqualTo(MapActivity.ALIVE);
    }

    @Test
    void aLayersMapsAreCounted() {
        float[] values = {0, 0, 1, 1, 0, 1, 0, 0};
        assertThat(MapCensus.of(values, new TensorShape(4, 2, 1))).isEqualTo(new MapCensus(4, 2, 1));
        assertThat(MapCensus.of(values, TensorShape.vector(8))).isEqualTo(new MapCensus(8, 5, 0));
    }
}
