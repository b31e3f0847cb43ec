package dev.kiln.core.compression;

/**
 * The lengths of a canonical code's words. Neighbours in a codebook are about as frequent, so each length is written as its
 * difference from the one before: 0, −1, 1, −2 … as 1, 2, 3, 4 … in Elias's gamma code (Elias 1975).
 */
final class CodeLengths {
    /** More leading zeros than any difference of lengths needs. */
    private static final int MOST_ZEROS = 7;

    private CodeLengths() {}

    static void write(BitWriter out, HuffmanCode code) {
        int previous = 0;
        for (int length : code.lengths()) {
            int difference = length - previous;
            int number = (difference << 1 ^ difference >> Integer.SIZE - 1) + 1;
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(number);
            out.write(number, 2 * bits - 1);
            previous = length;
        }
    }

    /**
     * Reads the lengths of an alphabet of a given size.
     *
     * @throws IllegalArgumentException where they are not those of a code
     */
    static HuffmanCode read(BitReader in, int symbols) {
        int[] lengths = new int[symbols];
        int previous = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            int zeros = 0;
            while (zeros < MOST_ZEROS && in.peek(zeros + 1) == 0) {
                zeros++;
            }
            int number = (int) in.read(2 * zeros + 1) - 1;
            previous += number >>> 1 ^ -(number & 1);
            lengths[symbol] = previous;
        }
        return new HuffmanCode(lengths);
    }
}
