package dev.kiln.core.network;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.network.Translation.Part;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Named tensors into the parameters of a DL4J network. */
final class Parameters {
    /** DL4J's names of a layer's parameters. */
    static final String WEIGHT = "W";

    static final String BIAS = "b";

    private Parameters() {}

    /**
     * Refuses weights that do not fit a graph or are no numbers.
     *
     * @throws IllegalArgumentException naming the tensor, what was expected and what was found
     */
    static void check(ShapedGraph graph, Weights weights) {
        List<WeightFit.Misfit> misfits = WeightFit.misfits(graph, weights);
        if (!misfits.isEmpty()) {
            throw new IllegalArgumentException(misfits.get(0).toString());
        }
        NonFiniteWeight.first(weights).ifPresent(broken -> {
            throw new IllegalArgumentException(broken.toString());
        });
    }

    /** An array for all parameters of a graph, or null where it has none. */
    static INDArray allocate(ShapedGraph graph, NativeArena memory) {
        long parameters = LayerWeights.of(graph).stream()
                .mapToLong(LayerWeights::parameters)
                .sum();
        return parameters == 0 ? null : memory.allocate(1, parameters);
    }

    /** Copies weights that have been checked into the layers of a network. */
    static void copy(Weights weights, List<Part> parts, ComputationGraph network) {
        for (Part part : parts) {
            copy(
                    weights.tensor(WeightTensor.weightName(part.layerId()))
                            .orElseThrow()
                            .values(),
                    weights.tensor(WeightTensor.biasName(part.layerId()))
                            .orElseThrow()
                            .values(),
                    part,
                    network);
        }
    }

    /**
     * Copies weights and biases into one layer of ours.
     *
     * @throws IllegalArgumentException where the layer has none, or another number of them
     */
    static void change(String layerId, float[] weights, float[] biases, List<Part> parts, ComputationGraph network) {
        List<Part> own =
                parts.stream().filter(part -> part.layerId().equals(layerId)).toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException("%s: there is no such layer with weights".formatted(layerId));
        }
        checkCount(layerId, "weights", weights, WEIGHT, own, network);
        checkCount(layerId, "biases", biases, BIAS, own, network);
        own.forEach(part -> copy(weights, biases, part, network));
    }

    private static void checkCount(
            String layerId, String what, float[] values, String parameter, List<Part> parts, ComputationGraph network) {
        long expected = parts.stream()
                .mapToLong(part ->
                        network.getLayer(part.vertex()).getParam(parameter).length())
                .sum();
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "%s: expected %d %s, found %d".formatted(layerId, expected, what, values.length));
        }
    }

    private static void copy(float[] weights, float[] biases, Part part, ComputationGraph network) {
        Layer layer = network.getLayer(part.vertex());
        copy(share(weights, part), layer.getParam(WEIGHT));
        copy(share(biases, part), layer.getParam(BIAS));
    }

    /** A group's filters, and its biases, lie one after the other. */
    private static float[] share(float[] values, Part part) {
        if (part.groups() == 1) {
            return values;
        }
        int length = values.length / part.groups();
        return Arrays.copyOfRange(values, part.group() * length, (part.group() + 1) * length);
    }

    /**
     * DL4J's convolutions are OIHW in C order. Its dense weights are I × O in Fortran order, which is our O × I in C order: in
     * both cases the values lie in memory as ours do.
     */
    private static void copy(float[] values, INDArray parameter) {
        NativeArrays.memory(parameter).put(values);
    }
}
