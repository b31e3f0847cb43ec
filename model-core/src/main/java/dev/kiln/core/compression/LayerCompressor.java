package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Optional;

/** Compresses one layer as its setting says. */
public final class LayerCompressor {
    private LayerCompressor() {}

    /**
     * Prunes and quantizes a layer.
     *
     * @param source the layer as it is
     * @param statistics what its filters see, where that is known; care that needs it is left out otherwise
     * @param setting density and bits
     * @param quantization how values are found
     */
    public static StoredLayer compress(
            StoredLayer source, Optional<LayerStatistics> statistics, LayerSetting setting, Quantization quantization) {
        if (setting.equals(LayerSetting.AS_IT_IS)) {
            return source;
        }
        LayerWeights layer = source.layer();
        PruningMask mask = Pruning.byMagnitude(layer, source.weights(), setting.density());
        if (!setting.isQuantized()) {
            return pruned(source, mask);
        }
        if (quantization.values() == Quantization.Values.CLUSTERS) {
            return WeightQuantizer.quantize(
                    layer,
                    source.weights(),
                    source.biases(),
                    mask,
                    (int) Math.round(setting.bits()),
                    quantization.initialization(),
                    quantization.seed());
        }
        CalibratedLayer calibrated =
                new CalibratedLayer(layer, mask.applyTo(source.weights()), source.biases(), statistics);
        return GridQuantizer.quantize(
                calibrated, EvenSteps.step(calibrated.weights(), setting.bits()), quantization.control());
    }

    /** A codebook is kept; only codes become 0. */
    private static StoredLayer pruned(StoredLayer source, PruningMask mask) {
        if (!(source instanceof QuantizedLayer quantized)) {
            return new PlainLayer(source.layer(), mask.applyTo(source.weights()), source.biases());
        }
        byte[] codes = quantized.codes().clone();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = mask.keeps(i) ? codes[i] : 0;
        }
        return new QuantizedLayer(source.layer(), quantized.codebook(), codes, source.biases());
    }
}
