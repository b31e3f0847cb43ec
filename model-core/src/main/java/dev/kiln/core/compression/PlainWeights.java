package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;

/** Weights before they are compressed, as they must be. */
final class PlainWeights {
    private PlainWeights() {}

    /** Refuses weights that do not fill their shape, and NaN and infinities with their position. */
    static void requireFinite(LayerWeights layer, float[] weights) {
        WeightTensor tensor = new WeightTensor(layer.weightName(), layer.shape(), weights);
        NonFiniteWeight.first(tensor).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
    }

    /** Refuses NaN and infinities with the layer, what they are, and their index. */
    static void requireFinite(LayerWeights layer, String what, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "%s: %s %d is %s, expected a finite number".formatted(layer.layerId(), what, i, values[i]));
            }
        }
    }

    /** A layer's weights. */
    static float[] weights(Weights weights, LayerWeights layer) {
        return values(weights, layer.weightName());
    }

    /** A layer's biases. */
    static float[] biases(Weights weights, LayerWeights layer) {
        return values(weights, layer.biasName());
    }

    private static float[] values(Weights weights, String name) {
        return weights.tensor(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing in " + weights.description()))
                .values();
    }
}
