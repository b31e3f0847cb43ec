package dev.kiln.core.compression;

import java.util.List;

/**
 * How many bytes quantized layers take in the codings that others are compared with.
 *
 * @param fixedWidth gaps and codes with the same number of bits for each entry, as in the file that the authors of SqueezeNet
 *     published
 * @param huffman Deep Compression's coding (Han et al. 2016)
 */
public record CodingSizes(LayerParts fixedWidth, LayerParts huffman) {
    private static final CodingSizes NONE = new CodingSizes(new LayerParts(0, 0, 0, 0), new LayerParts(0, 0, 0, 0));

    /** The sizes of one layer. */
    public static CodingSizes of(QuantizedLayer layer) {
        return new CodingSizes(fixedWidth(layer), HuffmanCoding.encode(layer).parts());
    }

    /** The sizes of several layers together. */
    public static CodingSizes of(List<QuantizedLayer> layers) {
        return layers.parallelStream().map(CodingSizes::of).reduce(NONE, CodingSizes::plus);
    }

    /** The sizes of these layers and others together. */
    public CodingSizes plus(CodingSizes other) {
        return new CodingSizes(fixedWidth.plus(other.fixedWidth), huffman.plus(other.huffman));
    }

    /** Floats of four bytes; among the positions four bytes with the number of entries; parts begin with whole bytes. */
    private static LayerParts fixedWidth(QuantizedLayer layer) {
        long entries = RelativeIndex.of(layer).entries();
        int codeBits = Integer.SIZE - Integer.numberOfLeadingZeros(layer.codebook().length - 1);
        return new LayerParts(
                (long) Float.BYTES * layer.codebook().length,
                (long) Float.BYTES * layer.biases().length,
                Integer.BYTES + bytes(entries * RelativeIndex.gapBits(layer.layer())),
                bytes(entries * codeBits));
    }

    private static long bytes(long bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
