package dev.kiln.core.network;

import static dev.kiln.core.network.TestGraphs.RELU;
import static dev.kiln.core.network.TestGraphs.SOFTMAX;
import static dev.kiln.core.network.TestGraphs.convolution;
import static dev.kiln.core.network.TestGraphs.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.HeInitialization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layers compute, judged by the definitions. */
class NetworkTest {
    @ParameterizedTest
    @CsvSource({"1, 3, 2, 0", "2, 3, 2, 1", "4, 5, 3, 2", "8, 1, 1, 1"})
    void convolutionsInGroupsSeeTheirOwnChannelsOnly(int groups, int kernel, int stride, int padding) {
        LayerGraph.Builder graph = input(8, 11, 9);
        graph.add("conv", new Layer.Convolution(16, Window.square(kernel, stride, padding), groups), "data");
        graph.add("relu", RELU, "conv");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void windowsMayBeRectangular() {
        LayerGraph.Builder graph = input(3, 14, 17);
        graph.add("conv", new Layer.Convolution(4, new Window(1, 5, 2, 3, 0, 2), 1), "data");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    /** Krizhevsky et al. 2012 with Caffe's alpha / size; sizes that reach past the first and last channel, or past all. */
    @ParameterizedTest
    @CsvSource({"8, 5, 1", "3, 5, 1", "2, 5, 2", "1, 5, 1", "4, 1, 1", "4, 99, 0.5"})
    void normalizesAcrossChannels(int channels, int size, double k) {
        LayerGraph.Builder graph = input(channels, 4, 3);
        graph.add("norm", new Layer.Lrn(size, 2.5, 0.75, k), "data");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void alexNetRunsWithGroupsAndNormalization() {
        Agreement.assertRunsLikeTheReference(Published.alexNetBvlc()
                .withClasses(5)
                .withInput(new TensorShape(3, 67, 67))
                .expand());
    }

    @Test
    void flattensInChwOrderForDenseLayers() {
        LayerGraph.Builder graph = input(3, 4, 5);
        graph.add("flatten", new Layer.Flatten(), "data");
        graph.add("fc1", new Layer.Dense(7), "flatten");
        graph.add("relu1", RELU, "fc1");
        graph.add("drop1", new Layer.Dropout(0.5), "relu1");
        graph.add("fc2", new Layer.Dense(4), "drop1");
        graph.add("prob", SOFTMAX, "fc2");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void branchesMeetBySumAndConcatenation() {
        LayerGraph.Builder graph = input(2, 6, 6);
        graph.add("a", convolution(3, 1), "data");
        graph.add("relu_a", RELU, "a");
        graph.add("b", convolution(3, 3), "data");
        graph.add("sum", new Layer.Add(), "relu_a", "b", "relu_a");
        graph.add("one", new Layer.Add(), "sum");
        graph.add("both", new Layer.Concat(), "one", "a", "data");
        graph.add("single", new Layer.Concat(), "both");
        graph.add("max", new Layer.GlobalPooling(PoolKind.MAX), "single");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void anActivationLeavesTheValuesAloneThatOthersRead() {
        LayerGraph.Builder graph = input(2, 5, 5);
        graph.add("relu_data", RELU, "data");
        graph.add("conv", convolution(2, 3), "data");
        graph.add("relu", RELU, "conv");
        graph.add("drop", new Layer.Dropout(0), "conv");
        graph.add("relu_drop", RELU, "drop");
        graph.add("sum", new Layer.Add(), "data", "conv", "relu", "relu_drop", "relu_data");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void vectorsAreMapsOfOneCellAndTheOtherWayRound() {
        LayerGraph.Builder graph = input(4, 6, 6);
        graph.add("gap", new Layer.GlobalPooling(PoolKind.AVERAGE), "data");
        graph.add("conv", convolution(5, 1), "gap");
        graph.add("fc", new Layer.Dense(5), "conv");
        graph.add("sum", new Layer.Add(), "conv", "fc");
        graph.add("all", new Layer.Concat(), "fc", "sum", "gap");
        graph.add("flat", new Layer.Flatten(), "all");
        graph.add("gap2", new Layer.GlobalPooling(PoolKind.AVERAGE), "flat");
        graph.add("prob", SOFTMAX, "gap2");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void layersThatNobodyReadsRunToo() {
        LayerGraph.Builder graph = input(2, 5, 5);
        graph.add("unread", convolution(3, 3), "data");
        graph.add("last", convolution(2, 1), "data");
        graph.add("relu", RELU, "last");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void helpersDoNotTakeTheNamesOfLayers() {
        LayerGraph.Builder graph = input(2, 6, 6);
        graph.add("pool#padded", convolution(2, 3), "data");
        Layer pool = new Layer.Pooling(PoolKind.MAX, Window.square(3, 2, 0), Rounding.CEIL);
        graph.add("pool", pool, "pool#padded");
        Agreement.assertRunsLikeTheReference(graph.build());
    }

    @Test
    void aRunStopsAtTheNextLayerAndLeavesTheOneBeforeAndTheNextAlone() {
        ShapedGraph graph = ShapedGraph.infer(
                Published.squeezeNet11().withInput(new TensorShape(3, 67, 67)).expand());
        InputTensor input = Inputs.random(graph.shape(0), 1);
        List<String> steps = new ArrayList<>();
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            Activations before = network.run(input);
            assertThatThrownBy(() -> network.run(Inputs.random(graph.shape(0), 2), (done, total, what) -> {
                        steps.add(what);
                        if (what.equals("running fire4/squeeze1x1")) {
                            throw new CancellationException("enough");
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(steps).startsWith("running conv1").endsWith("running fire4/squeeze1x1");
            Activations after = network.run(input);
            for (String id : before.layers()) {
                assertThat(Arrays.equals(before.of(id).values(), after.of(id).values()))
                        .as(id)
                        .isTrue();
            }
        }
    }
}
