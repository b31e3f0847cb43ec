package dev.kiln.app.canvas;

import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.HashMap;
import java.util.Map;

/** How many of each layer's weights are not 0. */
final class LayerDensities {
    private static final String WEIGHTS = WeightTensor.weightName("");

    private LayerDensities() {}

    /** The share of weights other than 0, from 0 to 1, by layer id; biases do not count. */
    static Map<String, Double> of(Weights weights) {
        Map<String, Double> densities = new HashMap<>();
        for (WeightTensor tensor : weights.tensors()) {
            if (tensor.name().endsWith(WEIGHTS) && tensor.values().length > 0) {
                String layer = tensor.name().substring(0, tensor.name().length() - WEIGHTS.length());
                densities.put(layer, density(tensor.values()));
            }
        }
        return densities;
    }

    private static double density(float[] values) {
        int nonZero = 0;
        for (float value : values) {
            nonZero += value == 0 ? 0 : 1;
        }
        return (double) nonZero / values.length;
    }
}
