package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrialsTest {
    private static final double TOLERANCE = 1e-6;

    /** Fire modules have two readers of one layer, bypasses go around layers, AlexNet has groups. */
    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("fire modules", small(Published.squeezeNet10())),
                Arguments.of("simple bypass", small(Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE))),
                Arguments.of("complex bypass", small(Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX))),
                Arguments.of("groups and dense layers", small(Published.alexNetBvlc())),
                Arguments.of("DL4J's layers", largeWindow()));
    }

    private static ShapedGraph small(Architecture architecture) {
        return ShapedGraph.infer(architecture
                .withClasses(5)
                .withInput(new TensorShape(3, 67, 67))
                .expand());
    }

    private static ShapedGraph largeWindow() {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(2, 140, 3)));
        graph.add("conv1", new Layer.Convolution(2, Window.square(1, 1, 0), 1), "data");
        graph.add("conv2", new Layer.Convolution(2, new Window(129, 2, 1, 1, 0, 0), 1), "conv1");
        return Agreement.shaped(graph.build());
    }

    private static Weights replace(Weights weights, Weights other, String layerId) {
        List<String> changed = List.of(WeightTensor.weightName(layerId), WeightTensor.biasName(layerId));
        List<WeightTensor> tensors = weights.tensors().stream()
                .map(tensor -> changed.contains(tensor.name())
                        ? other.tensor(tensor.name()).orElseThrow()
                        : tensor)
                .toList();
        return new Weights(weights.origin(), weights.description(), tensors, null);
    }

    private static void change(Trials trials, Weights weights, String layerId) {
        trials.change(
                layerId,
                weights.tensor(WeightTensor.weightName(layerId)).orElseThrow().values(),
                weights.tensor(WeightTensor.biasName(layerId)).orElseThrow().values());
    }

    private static float[] wholeRun(ShapedGraph graph, Weights weights, InputTensor input) {
        try (Network network = Network.build(graph, weights)) {
            return network.probabilities(input);
        }
    }

    private static List<String> layers(ShapedGraph graph) {
        return LayerWeights.of(graph).stream().map(LayerWeights::layerId).toList();
    }

    /** Backwards, so that what a layer has changed behind it is made good when an earlier one changes. */
    private static List<String> backwards(ShapedGraph graph) {
        List<String> layers = new ArrayList<>(layers(graph));
        Collections.reverse(layers);
        return layers;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void eachLayerChangedAloneAnswersLikeAWholeRun(String name, ShapedGraph graph) {
        Weights before = Agreement.randomWeights(graph, 1);
        Weights other = Agreement.randomWeights(graph, 2);
        InputTensor input = Inputs.random(graph.shape(0), 3);
        float[] unchanged = wholeRun(graph, before, input);
        try (Trials trials = Trials.of(graph, before)) {
            trials.show(input);
            assertThat(trials.answer()).containsExactly(unchanged, within((float) TOLERANCE));
            for (String layer : layers(graph)) {
                change(trials, other, layer);
                float[] expected = wholeRun(graph, replace(before, other, layer), input);
                assertThat(expected).as(layer).isNotEqualTo(unchanged);
                assertThat(trials.answer()).as(layer).containsExactly(expected, within((float) TOLERANCE));
                change(trials, before, layer);
                assertThat(trials.answer()).as("%s as before", layer).containsExactly(unchanged, within((float)
                        TOLERANCE));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void changesAddUpUntilTheyAreTakenBack(String name, ShapedGraph graph) {
        Weights other = Agreement.randomWeights(graph, 2);
        Weights now = Agreement.randomWeights(graph, 1);
        InputTensor input = Inputs.random(graph.shape(0), 3);
        try (Trials trials = Trials.of(graph, now)) {
            trials.show(input);
            trials.answer();
            for (String layer : backwards(graph)) {
                change(trials, other, layer);
                now = replace(now, other, layer);
                assertThat(trials.answer()).as(layer).containsExactly(wholeRun(graph, now, input), within((float)
                        TOLERANCE));
            }
        }
    }

    @Test
    void anotherPictureIsSeenByTheWholeNetwork() {
        ShapedGraph graph = small(Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE));
        Weights before = Agreement.randomWeights(graph, 1);
        Weights other = Agreement.randomWeights(graph, 2);
        try (Trials trials = Trials.of(graph, before)) {
            trials.show(Inputs.random(graph.shape(0), 3));
            trials.answer();
            change(trials, other, "fire9/expand1x1");
            InputTensor second = Inputs.random(graph.shape(0), 4);
            trials.show(second);

            assertThat(trials.answer())
                    .containsExactly(wholeRun(graph, replace(before, other, "fire9/expand1x1"), second), within((float)
                            TOLERANCE));
        }
    }

    @Test
    void weightsMustFit() {
        ShapedGraph graph = small(Published.squeezeNet10());
        try (Trials trials = Trials.of(graph, HeInitialization.initialize(graph, 1))) {
            assertThatThrownBy(() -> trials.change("pool1", new float[0], new float[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pool1: there is no such layer with weights");
            assertThatThrownBy(() -> trials.change("fire2/squeeze1x1", new float[16 * 96 - 1], new float[16]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fire2/squeeze1x1: expected 1536 weights, found 1535");
            assertThatThrownBy(() -> trials.change("fire2/squeeze1x1", new float[16 * 96], new float[17]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fire2/squeeze1x1: expected 16 biases, found 17");
        }
    }

    @Test
    void aPictureMustBeShownFirst() {
        ShapedGraph graph = small(Published.squeezeNet10());
        try (Trials trials = Trials.of(graph, HeInitialization.initialize(graph, 1))) {
            assertThatThrownBy(trials::answer)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no picture was shown");
        }
    }
}
