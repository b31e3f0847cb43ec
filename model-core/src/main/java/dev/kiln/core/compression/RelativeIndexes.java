package dev.kiln.core.compression;

import dev.kiln.core.weights.DeepCompressionLayer;
import java.util.Arrays;

/**
 * Between quantized layers and those of the authors' file, which stores entries at relative indexes of four bits (Han et al.
 * 2016, "Deep Compression", section 2).
 */
public final class RelativeIndexes {
    private RelativeIndexes() {}

    /** Every weight's code; places without an entry have the code 0. */
    public static QuantizedLayer dense(DeepCompressionLayer layer) {
        byte[] codes = new byte[layer.weights().weights()];
        int[] positions = layer.positions();
        for (int i = 0; i < positions.length; i++) {
            codes[positions[i]] = layer.codes()[i];
        }
        return new QuantizedLayer(layer.weights(), layer.codebook(), codes, layer.biases());
    }

    /**
     * The kept weights of a convolution as entries, and filler zeros at every sixteenth place of longer gaps. The codebook is
     * filled with zeros.
     */
    public static DeepCompressionLayer sparse(QuantizedLayer layer) {
        RelativeIndex index = RelativeIndex.of(layer);
        int[] positions = new int[index.entries()];
        int place = -1;
        for (int i = 0; i < positions.length; i++) {
            place += index.gaps()[i] + 1;
            positions[i] = place;
        }
        return new DeepCompressionLayer(
                layer.layer(),
                Arrays.copyOf(layer.codebook(), DeepCompressionLayer.CODEBOOK_SIZE),
                layer.biases(),
                index.codes(),
                positions);
    }
}
