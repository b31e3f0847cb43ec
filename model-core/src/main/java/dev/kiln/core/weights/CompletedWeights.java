package dev.kiln.core.weights;

import dev.kiln.core.graph.ShapedGraph;
import java.util.ArrayList;
import java.util.List;

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
        List<String> untrained = WeightFit.misfitLayers(graph, loaded);
        List<LayerWeights> missing = new ArrayList<>();
        List<WeightTensor> tensors = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            CompletedLayer.loaded(layer, loaded)
                    .ifPresentOrElse(
                            found -> {
                                tensors.add(found.weight());
                                tensors.add(found.bias());
                            },
                            () -> missing.add(layer));
        }
        if (tensors.isEmpty()) {
            return new CompletedWeights(HeInitialization.initialize(graph, seed), untrained);
        }
        tensors.addAll(HeInitialization.draw(missing, seed));
        Weights completed = new Weights(
                loaded.origin(),
                loaded.description(),
                tensors,
                loaded.framework().orElse(null));
        return new CompletedWeights(completed, untrained);
    }
}
