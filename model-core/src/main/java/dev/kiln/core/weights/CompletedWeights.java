package dev.kiln.core.weights;

import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weights for every layer of a network: loaded ones where they fit, random ones elsewhere. So a network can run while it is
 * edited, and the user is told which of its layers nobody has trained.
 *
 * @param weights a tensor for every layer that needs one
 * @param untrainedLayers ids of the layers with random weights, in the graph's order
 */
public record CompletedWeights(Weights weights, List<String> untrainedLayers) {
    public CompletedWeights {
        untrainedLayers = List.copyOf(untrainedLayers);
    }

    /**
     * Completes weights.
     *
     * @param loaded what there is, or null
     * @param seed of the random weights
     * @throws IllegalArgumentException where the network has problems or needs more memory than there is
     */
    public static CompletedWeights of(ShapedGraph graph, Weights loaded, long seed) {
        List<LayerWeights> missing = new ArrayList<>();
        List<WeightTensor> tensors = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            Optional<WeightTensor> weight = find(loaded, layer.weightName(), layer.shape());
            Optional<WeightTensor> bias = find(loaded, layer.biasName(), List.of(layer.biases()));
            if (weight.isPresent() && bias.isPresent()) {
                tensors.add(weight.get());
                tensors.add(bias.get());
            } else {
                missing.add(layer);
            }
        }
        List<String> untrained = missing.stream().map(LayerWeights::layerId).toList();
        if (tensors.isEmpty()) {
            return new CompletedWeights(HeInitialization.initialize(graph, seed), untrained);
        }
        tensors.addAll(HeInitialization.draw(missing, seed));
        return new CompletedWeights(new Weights(loaded.origin(), loaded.description(), tensors), untrained);
    }

    private static Optional<WeightTensor> find(Weights loaded, String name, List<Integer> shape) {
        return loaded == null
                ? Optional.empty()
                : loaded.tensor(name).filter(tensor -> tensor.shape().equals(shape));
    }
}
