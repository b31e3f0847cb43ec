package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/**
 * A layer whose weights do not share values. Arrays are not copied and must not be changed.
 *
 * @param layer the layer and the shape of its weights
 * @param weights finite, in the order of the layer's shape
 * @param biases one finite value for each output channel
 */
public record PlainLayer(LayerWeights layer, float[] weights, float[] biases) implements StoredLayer {
    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException naming the layer and what is wrong
     */
    public PlainLayer {
        check(layer, "weight", weights, layer.weights());
        check(layer, "bias", biases, layer.biases());
    }

    private static void check(LayerWeights layer, String what, float[] values, int count) {
        if (values.length != count) {
            throw new IllegalArgumentException(
                    "%s: %d values of kind %s, expected %d".formatted(layer.layerId(), values.length, what, count));
        }
        PlainWeights.requireFinite(layer, what, values);
    }
}
