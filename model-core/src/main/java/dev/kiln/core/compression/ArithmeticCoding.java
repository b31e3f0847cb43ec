package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/** A layer as one adaptive arithmetic code: codebook, biases, which weights were kept, and their codes. */
final class ArithmeticCoding {
    /**
     * A coded layer.
     *
     * @param bytes the code
     * @param parts how many of the bytes are what
     */
    record Coded(byte[] bytes, LayerParts parts) {}

    private ArithmeticCoding() {}

    /** Codes a layer. */
    static Coded encode(QuantizedLayer layer) {
        BitEncoder coder = new BitEncoder();
        coder.raw(layer.codebook().length - 1, Byte.SIZE);
        CodebookCoding.code(coder, layer.codebook().clone());
        long codebook = coder.bytes();
        FloatCoding.code(coder, layer.biases().clone());
        long biases = coder.bytes();
        byte[] codes = layer.codes().clone();
        SparsityCoding.code(coder, layer.layer(), codes);
        long positions = coder.bytes();
        CodeCoding.code(coder, layer.codebook(), codes);
        byte[] bytes = coder.finish();
        return new Coded(bytes, parts(codebook, biases, positions, bytes.length));
    }

    /** Takes the places where parts end. The code is shorter than some of them where it ends with zeros, which are left out. */
    private static LayerParts parts(long codebook, long biases, long positions, long end) {
        long first = Math.min(codebook, end);
        long second = Math.min(biases, end);
        long third = Math.min(positions, end);
        return new LayerParts(first, second - first, third - second, end - third);
    }

    /** Decodes a layer; from other bytes than {@link #encode} gave comes some layer, or another one that is not possible. */
    static QuantizedLayer decode(LayerWeights layer, byte[] bytes) {
        BitDecoder coder = new BitDecoder(bytes);
        float[] codebook = new float[coder.raw(0, Byte.SIZE) + 1];
        CodebookCoding.code(coder, codebook);
        float[] biases = new float[layer.biases()];
        FloatCoding.code(coder, biases);
        byte[] codes = new byte[layer.weights()];
        SparsityCoding.code(coder, layer, codes);
        CodeCoding.code(coder, codebook, codes);
        return new QuantizedLayer(layer, codebook, codes, biases);
    }
}
