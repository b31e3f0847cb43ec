package dev.kiln.core.weights;

import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether weights belong to a network: every layer must find its tensors, in its shape. */
public final class WeightFit {
    /** Number of misfits that a message spells out. */
    private static final int LISTED = 5;

    /**
     * A tensor that a network needs and the weights do not have.
     *
     * @param tensor the tensor's name
     * @param expected the shape that the network needs
     * @param found the shape that the weights have, or empty where they have no such tensor
     */
    public record Misfit(String tensor, List<Integer> expected, Optional<List<Integer>> found) {
        public Misfit {
            expected = List.copyOf(expected);
            found = found.map(List::copyOf);
        }

        /** The misfit in words, for example "conv1.bias: expected shape [96], found [64]". */
        @Override
        public String toString() {
            return "%s: expected shape %s, found %s"
                    .formatted(tensor, expected, found.map(List::toString).orElse("no such tensor"));
        }
    }

    private WeightFit() {}

    /**
     * Returns what does not fit, in the graph's order; empty where the network can run with the weights. Tensors that no layer
     * asks for do no harm and are not listed.
     */
    public static List<Misfit> misfits(ShapedGraph graph, Weights weights) {
        List<Misfit> misfits = new ArrayList<>(0);
        for (LayerWeights layer : LayerWeights.of(graph)) {
            check(weights, layer, misfits);
        }
        return misfits;
    }

    /** Ids of the layers that have no fitting tensors, in the graph's order: all that have weights where none are loaded. */
    public static List<String> misfitLayers(ShapedGraph graph, Weights loaded) {
        return LayerWeights.of(graph).stream()
                .filter(layer -> loaded == null || !fits(layer, loaded))
                .map(LayerWeights::layerId)
                .toList();
    }

    private static boolean fits(LayerWeights layer, Weights weights) {
        List<Misfit> misfits = new ArrayList<>(0);
        check(weights, layer, misfits);
        return misfits.isEmpty();
    }

    /** The first misfits in words and how many more there are; empty where there is none. */
    public static String summary(List<Misfit> misfits) {
        String first = misfits.stream().limit(LISTED).map(Misfit::toString).collect(Collectors.joining("; "));
        return misfits.size() <= LISTED ? first : first + "; and %d more".formatted(misfits.size() - LISTED);
    }

    private static void check(Weights weights, LayerWeights layer, List<Misfit> misfits) {
        check(weights, layer.weightName(), layer.shape(), misfits);
        check(weights, layer.biasName(), List.of(layer.biases()), misfits);
    }

    private static void check(Weights weights, String name, List<Integer> expected, List<Misfit> misfits) {
        Optional<List<Integer>> found = weights.tensor(name).map(WeightTensor::shape);
        if (!found.equals(Optional.of(expected))) {
            misfits.add(new Misfit(name, expected, found));
        }
    }
}
