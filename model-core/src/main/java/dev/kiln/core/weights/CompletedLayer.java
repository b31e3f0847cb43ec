package dev.kiln.core.weights;

import java.util.List;
import java.util.Optional;

/**
 * The weights of one layer: loaded ones where they fit, else random ones. The same values as in {@link CompletedWeights}, without
 * holding those of a whole network.
 *
 * @param layer the layer and the shape of its weights
 * @param weight its weights
 * @param bias its biases
 * @param trained true where both are loaded ones
 */
public record CompletedLayer(LayerWeights layer, WeightTensor weight, WeightTensor bias, boolean trained) {
    /**
     * Completes one layer.
     *
     * @param loaded what there is, or null
     * @param seed of random weights
     * @throws IllegalArgumentException where random weights need more memory than there is
     */
    public static CompletedLayer of(LayerWeights layer, Weights loaded, long seed) {
        return loaded(layer, loaded).orElseGet(() -> {
            List<WeightTensor> drawn = HeInitialization.draw(List.of(layer), seed);
            return new CompletedLayer(layer, drawn.get(0), drawn.get(1), false);
        });
    }

    /** The layer's loaded weights, or empty where one of its tensors is missing or has another shape. */
    static Optional<CompletedLayer> loaded(LayerWeights layer, Weights loaded) {
        if (loaded == null) {
            return Optional.empty();
        }
        Optional<WeightTensor> weight = loaded.tensor(layer.weightName())
                .filter(tensor -> tensor.shape().equals(layer.shape()));
        Optional<WeightTensor> bias =
                loaded.tensor(layer.biasName()).filter(tensor -> tensor.shape().equals(List.of(layer.biases())));
        return weight.flatMap(w -> bias.map(b -> new CompletedLayer(layer, w, b, true)));
    }
}
