package dev.kiln.core.compression;

/**
 * How many bytes each part of a layer takes in a file. Parts that share a byte are told apart only to the byte.
 *
 * @param codebook the values that weights share
 * @param biases the biases
 * @param positions which weights were pruned
 * @param codes which codebook entry each kept weight has
 */
public record LayerParts(long codebook, long biases, long positions, long codes) {
    /** All parts. */
    public long total() {
        return codebook + biases + positions + codes;
    }

    /** The parts of several layers together. */
    public LayerParts plus(LayerParts other) {
        return new LayerParts(
                codebook + other.codebook, biases + other.biases, positions + other.positions, codes + other.codes);
    }
}
