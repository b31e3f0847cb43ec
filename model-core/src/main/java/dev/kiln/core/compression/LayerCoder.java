package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;
import java.util.Arrays;
import java.util.Optional;

/** The ways in which a layer becomes bytes in a Kiln file. */
public enum LayerCoder {
    /** Every weight as a 32-bit float; codebooks are not kept. */
    PLAIN(0),
    /** The paper's: relative indexes, and Huffman codes of indexes and codes (Han et al. 2016, section 4). */
    HUFFMAN(1),
    /** An adaptive arithmetic code of the codebook, the biases, which weights were kept, and their codes. */
    ARITHMETIC(2);

    private final int id;

    LayerCoder(int id) {
        this.id = id;
    }

    /** The coder's number in files; never given to another one. */
    int id() {
        return id;
    }

    /** The coder with a number, or empty. */
    static Optional<LayerCoder> byId(int id) {
        return Arrays.stream(values()).filter(coder -> coder.id == id).findFirst();
    }

    /** Codes a layer. One without codebook becomes plain numbers whatever the coder is. */
    CodedLayer encode(StoredLayer layer) {
        if (this == PLAIN || !(layer instanceof QuantizedLayer quantized)) {
            return PlainCoding.encode(layer);
        }
        ArithmeticCoding.Coded coded =
                this == HUFFMAN ? HuffmanCoding.encode(quantized) : ArithmeticCoding.encode(quantized);
        return new CodedLayer(this, coded.bytes(), coded.parts());
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
        };
    }
}
