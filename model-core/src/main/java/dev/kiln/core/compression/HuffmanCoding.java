package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/**
 * A layer as Deep Compression codes it (Han et al. 2016, section 4): codebook and biases as plain 32-bit floats, gaps and codes
 * of the entries by a Huffman code each. Each part fills whole bytes; numbers have the highest byte first.
 *
 * <ol>
 *   <li>codebook: length − 1 (one byte), its values
 *   <li>biases
 *   <li>positions: number of entries (four bytes), lengths of the code words, the gaps
 *   <li>codes: lengths of the code words, the codes
 * </ol>
 */
final class HuffmanCoding {
    private HuffmanCoding() {}

    /** Codes a layer. */
    static CodedLayer encode(QuantizedLayer layer) {
        BitWriter out = new BitWriter();
        out.write(layer.codebook().length - 1, Byte.SIZE);
        write(out, layer.codebook());
        long codebook = out.bytes();
        write(out, layer.biases());
        long biases = out.bytes();
        RelativeIndex index = RelativeIndex.of(layer);
        out.write(index.entries(), Integer.SIZE);
        write(out, index.gaps(), 1 << RelativeIndex.gapBits(layer.layer()));
        long positions = out.bytes();
        write(out, index.codes(), layer.codebook().length);
        byte[] bytes = out.toByteArray();
        return new CodedLayer(
                LayerCode.HUFFMAN,
                bytes,
                new LayerParts(codebook, biases - codebook, positions - biases, bytes.length - positions));
    }

    /**
     * Decodes a layer. Other bytes than {@link #encode} gave are refused or give another layer.
     *
     * @throws IllegalArgumentException naming the layer and what is wrong with the bytes
     */
    static QuantizedLayer decode(LayerWeights layer, byte[] bytes) {
        try {
            return read(layer, new BitReader(bytes));
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw message.startsWith(layer.layerId())
                    ? e
                    : new IllegalArgumentException(layer.layerId() + ": " + message);
        }
    }

    private static QuantizedLayer read(LayerWeights layer, BitReader in) {
        float[] codebook = readFloats(in, (int) in.read(Byte.SIZE) + 1, "codebook");
        float[] biases = readFloats(in, layer.biases(), "biases");
        long entries = in.read(Integer.SIZE);
        if (entries > layer.weights()) {
            throw new IllegalArgumentException("%d entries for %d weights".formatted(entries, layer.weights()));
        }
        byte[] gaps = readSymbols(in, (int) entries, 1 << RelativeIndex.gapBits(layer), "positions");
        byte[] codes = readSymbols(in, (int) entries, codebook.length, "codes");
        if (in.left() > 0) {
            throw new IllegalArgumentException("%d bytes behind the last code".formatted(in.left()));
        }
        return new QuantizedLayer(layer, codebook, new RelativeIndex(gaps, codes).expand(layer), biases);
    }

    private static void write(BitWriter out, float[] values) {
        for (float value : values) {
            out.write(Float.floatToRawIntBits(value), Float.SIZE);
        }
    }

    private static float[] readFloats(BitReader in, int count, String part) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat((int) in.read(Float.SIZE));
        }
        in.align(part);
        return values;
    }

    private static void write(BitWriter out, byte[] symbols, int alphabet) {
        int[] counts = new int[alphabet];
        for (byte symbol : symbols) {
            counts[symbol & 0xFF]++;
        }
        HuffmanCode code = HuffmanCode.of(counts);
        CodeLengths.write(out, code);
        int[] lengths = code.lengths();
        long[] words = code.words();
        for (byte symbol : symbols) {
            out.write(words[symbol & 0xFF], lengths[symbol & 0xFF]);
        }
        out.align();
    }

    private static byte[] readSymbols(BitReader in, int count, int alphabet, String part) {
        HuffmanDecoder decoder = new HuffmanDecoder(CodeLengths.read(in, alphabet));
        byte[] symbols = new byte[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (byte) decoder.next(in);
        }
        in.align(part);
        return symbols;
    }
}
