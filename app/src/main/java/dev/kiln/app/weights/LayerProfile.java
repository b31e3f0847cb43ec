package dev.kiln.app.weights;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightProfile;

/**
 * The weights of one layer in figures.
 *
 * @param layer the layer and the shape of its weights
 * @param trained false where the weights are random
 * @param figures of the weights, biases not counted
 */
public record LayerProfile(LayerWeights layer, boolean trained, WeightProfile figures) {
    /** The layer's id. */
    public String id() {
        return layer.layerId();
    }
}
