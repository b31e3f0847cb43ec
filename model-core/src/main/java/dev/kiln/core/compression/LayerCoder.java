package dev.kiln.core.compression;

/** The ways in which the layers of a network become bytes in a Kiln file: each chooses a code for every layer. */
public enum LayerCoder {
    /** Plain numbers; codebooks are not kept. */
    PLAIN,
    /** As in the paper, for layers with a codebook. */
    HUFFMAN,
    /** Adaptive arithmetic codes: the smallest files. */
    ARITHMETIC;

    /** Fewer pruned weights than one of so many do not pay for saying which they are. */
    private static final int WORTHWHILE = 32;

    /** Codes a layer. */
    CodedLayer encode(StoredLayer layer) {
        return code(layer).encode(layer);
    }

    private LayerCode code(StoredLayer layer) {
        if (this == PLAIN) {
            return LayerCode.PLAIN;
        } else if (layer instanceof QuantizedLayer quantized) {
            return this == HUFFMAN
                    ? LayerCode.HUFFMAN
                    : GridCodebookCoding.fits(quantized.codebook()) ? LayerCode.GRID : LayerCode.ARITHMETIC;
        }
        return isPruned(layer.weights()) ? LayerCode.SPARSE : LayerCode.PLAIN;
    }

    private static boolean isPruned(float[] weights) {
        int zeros = 0;
        for (float weight : weights) {
            zeros += Float.floatToRawIntBits(weight) == 0 ? 1 : 0;
        }
        return zeros > weights.length / WORTHWHILE;
    }
}
