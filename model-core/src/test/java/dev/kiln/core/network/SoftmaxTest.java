package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The softmax of scores that are finite is finite, however large they are. */
class SoftmaxTest {
    /** A network that says the biases, whatever it sees. */
    private static float[] softmax(float... scores) {
        TensorShape input = new TensorShape(1, 1, 1);
        LayerGraph.Builder graph = LayerGraph.builder("scores");
        graph.add("data", new Layer.Input(input));
        graph.add("conv", new Layer.Convolution(scores.length, Window.square(1, 1, 0), 1), "data");
        graph.add("prob", new Layer.Softmax(), "conv");
        Weights weights = new Weights(
                Weights.Origin.FILE,
                "by hand",
                List.of(
                        new WeightTensor("conv.weight", List.of(scores.length, 1, 1, 1), new float[scores.length]),
                        new WeightTensor("conv.bias", List.of(scores.length), scores)));
        try (Network network = Network.build(ShapedGraph.infer(graph.build()), weights)) {
            return network.probabilities(Inputs.of(input, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 100, 1e10f, 1e38f, 1.7e38f, 2e38f, 3e38f})
    void largeScoresDoNotOverflow(float score) {
        float low = (float) (1 / (1 + Math.exp(2.0 * score)));
        assertThat(softmax(score, -score)[1]).isEqualTo(low, org.assertj.core.api.Assertions.within(1e-6f));
        assertThat(softmax(score, score, -score)[0] + softmax(score, score, -score)[2] / 2)
                .isEqualTo(0.5f, org.assertj.core.api.Assertions.within(1e-6f));
        assertThat(softmax(-score, -score, -score, -score)).containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
    }
}
