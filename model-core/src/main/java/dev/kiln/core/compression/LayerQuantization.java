package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Optional;

/** Plain quantization of one layer. */
public final class LayerQuantization {
    private LayerQuantization() {}

    /** Each weight rounded to the nearest multiple of a step; biases as they are. */
    public static QuantizedLayer nearest(LayerWeights layer, float[] weights, float[] biases, double step) {
        return GridQuantizer.quantize(
                layer, weights, biases, step, Optional.empty(), new QuantizationOptions(false, false, false, 23, 0));
    }
}
