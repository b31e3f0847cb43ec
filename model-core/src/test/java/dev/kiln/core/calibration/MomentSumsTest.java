package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.InputMoments;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected numbers are counted by hand. */
class MomentSumsTest {
    private static Activations.Tensor tensor(int channels, int height, int width, float... values) {
        return new Activations.Tensor(new TensorShape(channels, height, width), values);
    }

    private static MomentSums sums(Layer layer, Integer... shape) {
        return new MomentSums(new LayerWeights("l", List.of(shape)), layer, "data", 1);
    }

    @Test
    void averagesOverAllCellsOfAllPictures() {
        MomentSums sums = sums(new Layer.Convolution(5, Window.square(1, 1, 0), 1), 5, 2, 1, 1);
        sums.add(tensor(2, 1, 2, 1, 2, 3, 4));
        sums.add(tensor(2, 1, 2, 0, 1, 0, 0));
        InputMoments moments = sums.statistics().of(4);
        // cells (1, 3), (2, 4), (0, 0), (1, 0)
        assertThat(moments.mean()).containsExactly(1, 1.75);
        assertThat(moments.second()).containsExactly(1.5, 2.75, 2.75, 6.25);
    }

    @Test
    void seesPaddingAsZeros() {
        MomentSums sums = sums(new Layer.Convolution(1, Window.square(3, 1, 1), 1), 1, 1, 3, 3);
        sums.add(tensor(1, 1, 1, 7));
        assertThat(sums.statistics().of(0).mean()).containsExactly(0, 0, 0, 0, 7, 0, 0, 0, 0);
    }

    @Test
    void followsStrides() {
        MomentSums sums = sums(new Layer.Convolution(1, new Window(1, 2, 1, 2, 0, 0), 1), 1, 1, 1, 2);
        sums.add(tensor(1, 1, 5, 1, 2, 3, 4, 100));
        assertThat(sums.statistics().of(0).mean()).containsExactly(2, 3);
    }

    @Test
    void keepsGroupsApart() {
        MomentSums sums = sums(new Layer.Convolution(4, Window.square(1, 1, 0), 2), 4, 1, 1, 1);
        sums.add(tensor(2, 1, 1, 3, 5));
        assertThat(sums.statistics().of(1).mean()).containsExactly(3);
        assertThat(sums.statistics().of(2).mean()).containsExactly(5);
    }

    @Test
    void ofManyCellsTakesSomeAtRandomButAlwaysTheSame() {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        Layer layer = new Layer.Convolution(1, Window.square(1, 1, 0), 1);
        MomentSums first = sums(layer, 1, 1, 1, 1);
        MomentSums second = sums(layer, 1, 1, 1, 1);
        first.add(tensor(1, 100, 100, values));
        second.add(tensor(1, 100, 100, values));
        double mean = first.statistics().of(0).mean()[0];
        assertThat(mean).isBetween(0.3, 0.7);
        assertThat(second.statistics().of(0).mean()[0]).isEqualTo(mean);
    }

    @Test
    void denseLayersSeeTheirWholeInput() {
        MomentSums sums = sums(new Layer.Dense(2), 2, 3);
        sums.add(tensor(3, 1, 1, 1, 2, 3));
        assertThat(sums.statistics().of(1).mean()).containsExactly(1, 2, 3);
    }

    @Test
    void veryWideFiltersHaveMeansOnly() {
        MomentSums sums = sums(new Layer.Dense(1), 1, MomentSums.MOST_INPUTS + 1);
        sums.add(tensor(MomentSums.MOST_INPUTS + 1, 1, 1, new float[MomentSums.MOST_INPUTS + 1]));
        assertThat(sums.statistics().hasSecond()).isFalse();
    }
}
