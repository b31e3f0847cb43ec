package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/** A layer as one adaptive arithmetic code: codebook, biases, which weights were kept, and their codes. */
final class ArithmeticCoding {
    /** One of the codes of codebooks: codes all entries but the first, or fills them in. */
    private interface Codebooks {
        void code(BitCoder coder, float[] codebook);
    }

    private ArithmeticCoding() {}

    /** Codes a layer. */
    static CodedLayer encode(QuantizedLayer layer) {
        return encode(layer, LayerCode.ARITHMETIC, CodebookCoding::code);
    }

    /** Codes a layer whose codebook {@linkplain GridCodebookCoding#fits fits}. */
    static CodedLayer encodeGrid(QuantizedLayer layer) {
        return encode(layer, LayerCode.GRID, GridCodebookCoding::code);
    }

    private static CodedLayer encode(QuantizedLayer layer, LayerCode code, Codebooks codebooks) {
        BitEncoder coder = new BitEncoder();
        coder.raw(layer.codebook().length - 1, Byte.SIZE);
        codebooks.code(coder, layer.codebook().clone());
        long codebook = coder.bytes();
        FloatCoding.code(coder, layer.biases().clone());
        long biases = coder.bytes();
        byte[] codes = layer.codes().clone();
        SparsityCoding.code(coder, layer.layer(), codes);
        long positions = coder.bytes();
        CodeCoding.code(coder, layer.codebook(), codes);
        byte[] bytes = coder.finish();
        return new CodedLayer(code, bytes, parts(codebook, biases, positions, bytes.length));
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
        return decode(layer, bytes, CodebookCoding::code);
    }

    /** The same for what {@link #encodeGrid} gave. */
    static QuantizedLayer decodeGrid(LayerWeights layer, byte[] bytes) {
        return decode(layer, bytes, GridCodebookCoding::code);
    }

    private static QuantizedLayer decode(LayerWeights layer, byte[] bytes, Codebooks codebooks) {
        BitDecoder coder = new BitDecoder(bytes);
        float[] codebook = new float[coder.raw(0, Byte.SIZE) + 1];
        codebooks.code(coder, codebook);
        float[] biases = new float[layer.biases()];
        FloatCoding.code(coder, biases);
        byte[] codes = new byte[layer.weights()];
        SparsityCoding.code(coder, layer, codes);
        CodeCoding.code(coder, codebook, codes);
        return new QuantizedLayer(layer, codebook, codes, biases);
    }
}
