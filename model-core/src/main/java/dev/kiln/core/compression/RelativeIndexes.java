package dev.kiln.core.compression;

import dev.kiln.core.weights.DeepCompressionLayer;
import java.util.Arrays;

/**
 * Between quantized layers and those of the authors' file, which stores entries at relative indexes of four bits (Han et al.
 * 2016, "Deep Compression", section 2).
 */
public final class RelativeIndexes {
    /** Places from one entry to the next at most. */
    private static final int MAX_STEP = 16;

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

    /** The kept weights as entries, and filler zeros at every sixteenth place of longer gaps. The codebook is filled with zeros. */
    public static DeepCompressionLayer sparse(QuantizedLayer layer) {
        byte[] codes = layer.codes();
        byte[] stored = new byte[codes.length];
        int[] positions = new int[codes.length];
        int count = 0;
        int gapStart = 0;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 0) {
                for (int filler = gapStart + MAX_STEP - 1; filler < i; filler += MAX_STEP) {
                    positions[count++] = filler;
                }
                stored[count] = codes[i];
                positions[count++] = i;
                gapStart = i + 1;
            }
        }
        return new DeepCompressionLayer(
                layer.layer(),
                Arrays.copyOf(layer.codebook(), DeepCompressionLayer.CODEBOOK_SIZE),
                layer.biases(),
                Arrays.copyOf(stored, count),
                Arrays.copyOf(positions, count));
    }
}
