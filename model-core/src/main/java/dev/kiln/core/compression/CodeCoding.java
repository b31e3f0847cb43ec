package dev.kiln.core.compression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The codes of the weights that were kept, by the rank of their value in the codebook, so that the first bits say roughly how
 * large a weight is, and how frequent it is.
 */
final class CodeCoding {
    private static final int MEMORY = 1023;

    private CodeCoding() {}

    /** Codes all codes but 0, and fills them in where they are read. */
    static void code(BitCoder coder, float[] codebook, byte[] codes) {
        int count = codebook.length - 1;
        if (count < 2) {
            return;
        }
        byte[] ascending = ascending(codebook);
        int[] ranks = new int[codebook.length];
        for (int rank = 0; rank < count; rank++) {
            ranks[ascending[rank] & 0xFF] = rank;
        }
        NumberModel model = new NumberModel(Integer.SIZE - Integer.numberOfLeadingZeros(count - 1), 1, MEMORY);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 0) {
                int rank = model.code(coder, 0, ranks[codes[i] & 0xFF]);
                codes[i] = ascending[Math.min(rank, count - 1)];
            }
        }
    }

    /** The places of all entries but the first, by ascending value. */
    private static byte[] ascending(float[] codebook) {
        Integer[] places = IntStream.range(1, codebook.length).boxed().toArray(Integer[]::new);
        Arrays.sort(places, (a, b) -> Float.compare(codebook[a], codebook[b]));
        byte[] ascending = new byte[places.length];
        for (int rank = 0; rank < places.length; rank++) {
            ascending[rank] = places[rank].byteValue();
        }
        return ascending;
    }
}
