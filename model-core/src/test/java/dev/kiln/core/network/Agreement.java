package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Compares a run on DL4J with {@link ReferenceRun}, layer by layer. */
public final class Agreement {
    /** Of the layer's largest value: single precision after some thousand additions. */
    private static final double TOLERANCE = 1e-5;

    private Agreement() {}

    /** The shapes of a valid graph. */
    public static ShapedGraph shaped(LayerGraph graph) {
        ShapedGraph shaped = ShapedGraph.infer(graph);
        assertThat(shaped.problems()).isEmpty();
        return shaped;
    }

    /** Weights and biases of both signs. */
    public static Weights randomWeights(ShapedGraph graph, long seed) {
        Random random = new Random(seed);
        List<WeightTensor> tensors = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            double std = Math.sqrt(2.0 / layer.fanIn());
            tensors.add(new WeightTensor(layer.weightName(), layer.shape(), gaussians(random, layer.weights(), std)));
            tensors.add(new WeightTensor(
                    layer.biasName(), List.of(layer.biases()), gaussians(random, layer.biases(), 0.5)));
        }
        return new Weights(Weights.Origin.UNTRAINED, "random", tensors);
    }

    private static float[] gaussians(Random random, int count, double std) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (std * random.nextGaussian());
        }
        return values;
    }

    /** Runs a graph with random weights and input on both and compares every layer. */
    static void assertRunsLikeTheReference(LayerGraph graph) {
        ShapedGraph shaped = shaped(graph);
        Weights weights = randomWeights(shaped, 11);
        InputTensor input = Inputs.random(shaped.shape(0), 12);
        double[][] expected = ReferenceRun.run(shaped, weights, input.values());
        try (Network network = Network.build(shaped, weights)) {
            Activations found = network.run(input);
            assertThat(found.layers()).containsExactlyElementsOf(graph.ids());
            for (int i = 0; i < graph.size(); i++) {
                int shown = shownFor(graph, i);
                assertClose(graph.node(i).id(), found.of(graph.node(i).id()).values(), expected[shown]);
            }
            assertClose("output", network.probabilities(input), expected[shownFor(graph, graph.size() - 1)]);
        }
    }

    /** A convolution or dense layer that only a ReLU reads shows the ReLU's values: see {@link Activations}. */
    private static int shownFor(LayerGraph graph, int index) {
        Layer layer = graph.node(index).layer();
        List<Integer> readers = graph.consumers().get(index);
        boolean weighted = layer instanceof Layer.Convolution || layer instanceof Layer.Dense;
        boolean fused =
                weighted && readers.size() == 1 && graph.node(readers.get(0)).layer() instanceof Layer.Relu;
        return fused ? readers.get(0) : index;
    }

    private static void assertClose(String layer, float[] found, double[] expected) {
        assertThat(found).as(layer).hasSize(expected.length);
        double scale = 1;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(found[i] - expected[i]) <= TOLERANCE * scale)) {
                throw new AssertionError("%s: value %d is %s, expected %s".formatted(layer, i, found[i], expected[i]));
            }
        }
    }
}
