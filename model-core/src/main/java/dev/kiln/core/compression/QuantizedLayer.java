package dev.kiln.core.compression;

import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.LayerWeights;

/**
 * One layer after weight sharing (Han et al. 2016, "Deep Compression", section 3): every weight is an entry of a small codebook.
 * Arrays are not copied and must not be changed.
 *
 * @param layer the layer and the shape of its weights
 * @param codebook from 1 to 256 finite values, the first of which is 0: the value of pruned weights
 * @param codes for each weight, in the order of its shape, its place in the codebook as unsigned byte
 * @param biases one finite value for each output channel; not quantized
 */
public record QuantizedLayer(LayerWeights layer, float[] codebook, byte[] codes, float[] biases)
        implements StoredLayer {
    /** Number of codebook entries that a byte can name. */
    public static final int MAX_CODEBOOK = 256;

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException naming the layer and what is wrong
     */
    public QuantizedLayer {
        require(layer, codes.length == layer.weights(), codes.length + " codes for " + layer.weights() + " weights");
        require(layer, biases.length == layer.biases(), biases.length + " biases for " + layer.biases() + " filters");
        require(layer, codebook.length >= 1 && codebook.length <= MAX_CODEBOOK, "a codebook of " + codebook.length);
        require(layer, codebook[0] == 0, "a codebook that begins with " + codebook[0] + ", expected 0");
        PlainWeights.requireFinite(layer, "codebook entry", codebook);
        PlainWeights.requireFinite(layer, "bias", biases);
        int largest = 0;
        for (byte code : codes) {
            largest = Math.max(largest, code & 0xFF);
        }
        require(layer, largest < codebook.length, "code " + largest + " for a codebook of " + codebook.length);
    }

    private static void require(LayerWeights layer, boolean condition, String found) {
        if (!condition) {
            throw new IllegalArgumentException(layer.layerId() + ": " + found);
        }
    }

    @Override
    public float[] weights() {
        float[] weights = new float[codes.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = codebook[codes[i] & 0xFF];
        }
        return weights;
    }

    /** The codebook with the number of weights that use each value; pruned ones are not stored, so that nothing uses the first. */
    public Codebook countedCodebook() {
        int[] uses = new int[codebook.length];
        for (byte code : codes) {
            uses[code & 0xFF]++;
        }
        uses[0] = 0;
        return new Codebook(codebook, uses);
    }

    /** Number of weights that were not pruned. */
    public int kept() {
        int kept = 0;
        for (byte code : codes) {
            kept += code == 0 ? 0 : 1;
        }
        return kept;
    }
}
