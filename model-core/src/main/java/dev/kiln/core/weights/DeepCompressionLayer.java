package dev.kiln.core.weights;

/**
 * One layer of a {@code .net} file as it is stored: relative indexes into a sparse tensor and codes into a codebook (Han et al.
 * 2016, "Deep Compression", sections 2 and 3). Arrays are not copied and must not be changed.
 *
 * @param weights the layer and the shape of its weights
 * @param codebook {@value #CODEBOOK_SIZE} centroids; the first is 0
 * @param biases one for each filter
 * @param codes place in the codebook of each stored entry, as unsigned byte
 * @param positions place of each stored entry in the flattened OIHW order, ascending
 */
public record DeepCompressionLayer(
        LayerWeights weights, float[] codebook, float[] biases, byte[] codes, int[] positions) {
    /** Number of centroids, one for each value of a byte. */
    public static final int CODEBOOK_SIZE = 256;

    /** Number of entries in the file, filler zeros included. */
    public int storedEntries() {
        return codes.length;
    }

    /** The centroid of a stored entry. */
    public float value(int entry) {
        return codebook[codes[entry] & 0xff];
    }

    /** Number of stored entries whose value is not 0. */
    public int nonZeroWeights() {
        int count = 0;
        for (int i = 0; i < codes.length; i++) {
            count += value(i) == 0 ? 0 : 1;
        }
        return count;
    }

    /** The codebook with the number of stored entries that use each centroid. */
    public Codebook countedCodebook() {
        int[] uses = new int[codebook.length];
        for (byte code : codes) {
            uses[code & 0xff]++;
        }
        return new Codebook(codebook, uses);
    }

    /** All weights in OIHW order; 0 where no entry is stored. */
    public float[] denseWeights() {
        float[] dense = new float[weights.weights()];
        for (int i = 0; i < codes.length; i++) {
            dense[positions[i]] = value(i);
        }
        return dense;
    }
}
