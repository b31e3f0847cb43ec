package dev.kiln.core.compression;

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
        CalibratedLayer layer = new CalibratedLayer(source.layer(), source.weights(), source.biases(), statistics);
        PruningMask mask = Pruning.byMagnitude(source.layer(), layer.weights(), setting.density());
        if (!setting.isQuantized() && source instanceof QuantizedLayer quantized) {
            return pruned(quantized, mask);
        }
        ErrorControl control = quantization.control();
        CalibratedLayer pruned = layer.pruned(mask, control);
        if (!setting.isQuantized()) {
            return new PlainLayer(pruned.layer(), pruned.weights(), pruned.biases());
        }
        if (quantization.values() == Quantization.Values.CLUSTERS) {
            int bits = (int) Math.round(setting.bits());
            return WeightQuantizer.quantize(
                    pruned, mask, bits, quantization.initialization(), quantization.seed(), control);
        }
        return GridQuantizer.quantize(pruned, EvenSteps.step(pruned.weights(), setting.bits()), control);
    }

    /** The codebook is kept: only codes become 0, and nothing can make up for it. */
    private static QuantizedLayer pruned(QuantizedLayer source, PruningMask mask) {
        byte[] codes = source.codes().clone();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = mask.keeps(i) ? codes[i] : 0;
        }
        return new QuantizedLayer(source.layer(), source.codebook(), codes, source.biases());
    }
}
