package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapOrderTest {
    private static final float NAN = Float.NaN;
    private static final TensorShape SHAPE = new TensorShape(6, 1, 4);

    /** Means 1, 0, 1.5, none, 1.5, −1; maxima 4, 0, 3, none, 1.5, −1; zeros 3, 4, 2, none, 0, 0 of 4. */
    private static final float[] VALUES = {
        4,
        0,
        0,
        0, //
        0,
        0,
        -0.0f,
        0, //
        3,
        3,
        0,
        0, //
        NAN,
        NAN,
        NAN,
        Float.POSITIVE_INFINITY, //
        1.5f,
        1.5f,
        NAN,
        NAN, //
        -1,
        -1,
        -1,
        -1
    };

    private static List<Integer> channels(MapOrder order) {
        return IntStream.range(0, order.size()).mapToObj(order::channel).toList();
    }

    private static List<Integer> sorted(MapSort sort) {
        return channels(MapOrder.of(VALUES, SHAPE, sort, false));
    }

    @Test
    void theLargestFigureIsFirstAndTiesKeepTheirOrder() {
        assertThat(sorted(MapSort.INDEX)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(sorted(MapSort.MEAN)).containsExactly(2, 4, 0, 1, 5, 3);
        assertThat(sorted(MapSort.MAXIMUM)).containsExactly(0, 2, 4, 1, 5, 3);
        assertThat(sorted(MapSort.SPARSITY)).containsExactly(1, 0, 2, 4, 5, 3);
    }

    @Test
    void mapsWithoutAnyNumberComeLast() {
        float[] values = {NAN, -7, Float.NEGATIVE_INFINITY, 2};
        for (MapSort sort : List.of(MapSort.MEAN, MapSort.MAXIMUM)) {
            assertThat(channels(MapOrder.of(values, TensorShape.vector(4), sort, false)))
                    .containsExactly(3, 1, 0, 2);
        }
    }

    @Test
    void zerosOfBothSignsAreEqual() {
        float[] values = {-0.0f, 0, -0.0f};
        assertThat(channels(MapOrder.of(values, TensorShape.vector(3), MapSort.MEAN, false)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void deadMapsCanBeLeftOut() {
        MapOrder order = MapOrder.of(VALUES, SHAPE, MapSort.SPARSITY, true);
        assertThat(channels(order)).containsExactly(0, 2, 4, 5, 3);
        assertThat(order.tile(1)).isEqualTo(-1);
        assertThat(channels(MapOrder.of(new float[4], TensorShape.vector(4), MapSort.MEAN, true)))
                .isEmpty();
    }

    @Test
    void tilesAndChannelsAreEachOthersInverse() {
        MapOrder order = MapOrder.of(VALUES, SHAPE, MapSort.MEAN, false);
        for (int tile = 0; tile < order.size(); tile++) {
            assertThat(order.tile(order.channel(tile))).isEqualTo(tile);
        }
        assertThat(order.tile(-1)).isEqualTo(-1);
        assertThat(order.tile(6)).isEqualTo(-1);
        assertThat(channels(MapOrder.byIndex(3))).containsExactly(0, 1, 2);
    }
}
