package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    private static final Layer RELU = new Layer.Relu();
    private static final Layer SOFTMAX = new Layer.Softmax();

    private static LayerGraph.Builder input(int channels, int height, int width) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(channels, height, width)));
        return graph;
    }

    private static Layer convolution(int filters, int kernel) {
        return new Layer.Convolution(filters, Window.square(kernel, 1, kernel / 2), 1);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("v1.0", Published.squeezeNet10(), 1_248_424),
                Arguments.of("v1.1", Published.squeezeNet11(), 1_235_496),
                Arguments.of("simple bypass", Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE), 1_248_424),
                Arguments.of(
                        "complex bypass",
                        Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX),
                        1_248_424 + 341_248),
                Arguments.of("BVLC AlexNet", Published.alexNetBvlc(), 60_965_224),
                Arguments.of("torchvision AlexNet", Published.alexNetTorchvision(), 61_100_840));
    }

    /** Figures of independent analyzers; complex bypass from the paper's definition: four 1×1 convolutions more. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void dl4jCountsTheParametersThatTheAnalysisCounts(String name, Architecture architecture, long parameters) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        assertThat(Analysis.of(graph).parameters()).isEqualTo(parameters);
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            assertThat(network.parameterCount()).isEqualTo(parameters);
        }
    }

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void plainDl4jReadsTheJson(String name, Architecture architecture, long parameters) {
        String json = Network.configurationJson(ShapedGraph.infer(architecture.expand()));
        assertThat(json).doesNotContain("kiln");
        var configuration = ComputationGraphConfiguration.fromJson(json);
        assertThat(configuration.toJson()).isEqualTo(json);
        ComputationGraph plain = new ComputationGraph(configuration);
        plain.init();
        assertThat(plain.numParams()).isEqualTo(parameters);
        plain.params().close();
    }

    @Test
    void writesTheJsonOfANetworkThatIsTooLargeToRun() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10()
                .withInput(new TensorShape(3, 6000, 6000))
                .expand());
        assertThatThrownBy(() -> Network.build(graph, HeInitialization.initialize(graph, 1)))
                .hasMessageContaining("MB to run, more than the ");
        assertThat(ComputationGraphConfiguration.fromJson(Network.configurationJson(graph))
                        .getVertices())
                .containsKey("fire9/concat");
    }

    @Test
    void writesNoJsonOfANetworkWithProblems() {
        ShapedGraph graph = ShapedGraph.infer(
                Published.squeezeNet10().withInput(new TensorShape(3, 5, 5)).expand());
        assertThatThrownBy(() -> Network.configurationJson(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv1: window 7 does not fit 5×5 input");
    }

    @Test
    void refusesWeightsThatDoNotFitOrAreNoNumbers() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet11().expand());
        Weights other = HeInitialization.initialize(
                ShapedGraph.infer(Published.squeezeNet10().expand()), 1);
        assertThatThrownBy(() -> Network.build(graph, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight: expected shape [64, 3, 3, 3], found [96, 3, 7, 7]");
        List<WeightTensor> tensors =
                new ArrayList<>(HeInitialization.initialize(graph, 1).tensors());
        float[] values = tensors.get(2).values().clone();
        values[5] = Float.NaN;
        tensors.set(2, new WeightTensor(tensors.get(2).name(), tensors.get(2).shape(), values));
        Weights broken = new Weights(Weights.Origin.FILE, "broken", tensors);
        assertThatThrownBy(() -> Network.build(graph, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fire2/squeeze1x1.weight: value [0, 5, 0, 0] is NaN, expected a finite number");
    }

    private static void assertNotBuilt(LayerGraph graph, String message) {
        ShapedGraph shaped = ShapedGraph.infer(graph);
        Weights none = new Weights(Weights.Origin.UNTRAINED, "none", List.of());
        assertThatThrownBy(() -> Network.build(shaped, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesGraphsThatCannotRun() {
        assertNotBuilt(input(1, 4, 4).build(), "data: there is no layer behind the input");
        LayerGraph.Builder two = input(1, 4, 4);
        two.add("more", new Layer.Input(new TensorShape(1, 4, 4)));
        two.add("sum", new Layer.Add(), "data", "more");
        assertNotBuilt(two.build(), "a network that runs has one input, not [data, more]");
        LayerGraph.Builder padded = input(1, 4, 4);
        padded.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(2, 2, 2), Rounding.FLOOR), "data");
        assertNotBuilt(padded.build(), "pool: the padding of the pool 2×2/2 pad 2 must be smaller than its window");
        LayerGraph.Builder small = input(1, 4, 4);
        small.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(5, 1, 0), Rounding.FLOOR), "data");
        assertNotBuilt(small.build(), "cannot run a network with problems: [pool: window 5 does not fit 4×4 input]");
    }

    @Test
    void refusesGraphsThatNeedMoreMemoryThanThereIs() {
        LayerGraph.Builder graph = input(16, 10_000, 10_000);
        graph.add("relu", RELU, "data");
        ShapedGraph shaped = Agreement.shaped(graph.build());
        Weights none = new Weights(Weights.Origin.UNTRAINED, "none", List.of());
        // by hand: two tensors of 16 · 10⁸ floats
        assertThatThrownBy(() -> Network.build(shaped, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("test needs 12800 MB to run, more than the ");
    }

    @Test
    void aPhotographOf16MegapixelsIsRefusedBeforeAnythingIsAllocated() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10()
                .withInput(new TensorShape(3, 4000, 4000))
                .expand());
        assertThatThrownBy(() -> Network.checkMemory(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MB to run, more than the ");
        Network.checkMemory(ShapedGraph.infer(Published.squeezeNet10().expand()));
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

    @Test
    void refusesInputsOfAnotherShapeAndRunsAfterClosing() {
        LayerGraph.Builder builder = input(1, 4, 4);
        builder.add("relu", RELU, "data");
        ShapedGraph graph = ShapedGraph.infer(builder.build());
        Network network = Network.build(graph, new Weights(Weights.Origin.UNTRAINED, "none", List.of()));
        assertThatThrownBy(() -> network.run(Inputs.random(new TensorShape(1, 4, 5), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the network takes an input of 1×4×4, not 1×4×5");
        network.close();
        network.close();
        assertThatThrownBy(() -> network.run(Inputs.random(new TensorShape(1, 4, 4), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the network is closed");
    }
}
