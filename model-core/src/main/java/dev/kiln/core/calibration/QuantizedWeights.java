package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights of which some layers are replaced by others. */
final class QuantizedWeights {
    private QuantizedWeights() {}

    static Weights replace(Weights weights, List<? extends StoredLayer> layers) {
        Map<String, float[]> values = new HashMap<>();
        for (StoredLayer layer : layers) {
            values.put(layer.layer().weightName(), layer.weights());
            values.put(layer.layer().biasName(), layer.biases());
        }
        return replace(weights, values);
    }

    /** The same with layers that are not quantized yet. */
    static Weights withLayers(Weights weights, List<CalibratedLayer> layers) {
        Map<String, float[]> values = new HashMap<>();
        for (CalibratedLayer layer : layers) {
            values.put(layer.layer().weightName(), layer.weights());
            values.put(layer.layer().biasName(), layer.biases());
        }
        return replace(weights, values);
    }

    private static Weights replace(Weights weights, Map<String, float[]> values) {
        List<WeightTensor> tensors = weights.tensors().stream()
                .map(tensor -> values.containsKey(tensor.name())
                        ? new WeightTensor(tensor.name(), tensor.shape(), values.get(tensor.name()))
                        : tensor)
                .toList();
        return new Weights(
                weights.origin(),
                weights.description(),
                tensors,
                weights.framework().orElse(null));
    }
}
