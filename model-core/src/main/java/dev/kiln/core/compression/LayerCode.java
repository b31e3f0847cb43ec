package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Arrays;
import java.util.Optional;

/** The codes in which layers stand in Kiln files; {@code docs/kiln-file.md} describes each. */
public enum LayerCode {
    /** Every weight as a 32-bit float; codebooks are not kept. */
    PLAIN(0),
    /** The paper's: relative indexes, and Huffman codes of indexes and codes (Han et al. 2016, section 4). */
    HUFFMAN(1),
    /** An adaptive arithmetic code of the codebook, the biases, which weights were kept, and their codes. */
    ARITHMETIC(2),
    /** An adaptive arithmetic code of which weights were kept, and those as 32-bit floats. */
    SPARSE(3),
    /** As {@link #ARITHMETIC}, with a codebook of multiples of a step. */
    GRID(4);

    private final int id;

    LayerCode(int id) {
        this.id = id;
    }

    /** The code's number in files; never given to another one. */
    int id() {
        return id;
    }

    /** The code with a number, or empty. */
    static Optional<LayerCode> byId(int id) {
        return Arrays.stream(values()).filter(code -> code.id == id).findFirst();
    }

    /**
     * Codes a layer.
     *
     * @throws ClassCastException where the code needs a codebook, or none, and the layer is not so
     */
    CodedLayer encode(StoredLayer layer) {
        return switch (this) {
            case PLAIN -> PlainCoding.encode(layer);
            case HUFFMAN -> HuffmanCoding.encode((QuantizedLayer) layer);
            case ARITHMETIC -> ArithmeticCoding.encode((QuantizedLayer) layer);
            case SPARSE -> SparseCoding.encode((PlainLayer) layer);
            case GRID -> ArithmeticCoding.encodeGrid((QuantizedLayer) layer);
        };
    }

    /**
     * Decodes a layer.
     *
     * @throws IllegalArgumentException where the bytes are no such layer
     */
    StoredLayer decode(LayerWeights layer, byte[] bytes) {
        return switch (this) {
            case PLAIN -> PlainCoding.decode(layer, bytes);
            case HUFFMAN -> HuffmanCoding.decode(layer, bytes);
            case ARITHMETIC -> ArithmeticCoding.decode(layer, bytes);
            case SPARSE -> SparseCoding.decode(layer, bytes);
            case GRID -> ArithmeticCoding.decodeGrid(layer, bytes);
        };
    }
}
