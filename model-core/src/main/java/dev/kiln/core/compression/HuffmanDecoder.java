package dev.kiln.core.compression;

import java.util.Arrays;

/**
 * Decodes a canonical prefix code: words of up to {@value #TABLE_BITS} bits by one look into a table, the few longer ones by the
 * first word of each length (Moffat and Turpin 1997, "On the implementation of minimum redundancy prefix codes").
 */
final class HuffmanDecoder {
    private static final int TABLE_BITS = 11;
    private static final int LENGTH_BITS = 6;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
    /** In the table where words of more bits than it has begin. */
    private static final int LONGER = -1;

    private final int longest;
    private final int tableBits;
    /** For each beginning the symbol, and in the lowest bits the length of its word. */
    private final int[] table;
    /** Symbols in the order of their words. */
    private final int[] symbols;
    /** By length: the first word, number of words, and place of the first in {@link #symbols}. */
    private final long[] first = new long[HuffmanCode.MAX_LENGTH + 1];

    private final int[] count = new int[HuffmanCode.MAX_LENGTH + 1];
    private final int[] offset = new int[HuffmanCode.MAX_LENGTH + 1];

    HuffmanDecoder(HuffmanCode code) {
        int[] lengths = code.lengths();
        longest = Math.max(0, Arrays.stream(lengths).max().orElse(0));
        tableBits = Math.min(longest, TABLE_BITS);
        table = new int[1 << tableBits];
        symbols = new int[lengths.length];
        Arrays.fill(table, LONGER);
        long[] words = code.words();
        int known = 0;
        for (int length = 0; length <= longest; length++) {
            offset[length] = known;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    add(symbol, length, words[symbol]);
                    symbols[known++] = symbol;
                }
            }
        }
    }

    private void add(int symbol, int length, long word) {
        if (count[length]++ == 0) {
            first[length] = word;
        }
        if (length <= tableBits) {
            int from = (int) word << tableBits - length;
            Arrays.fill(table, from, from + (1 << tableBits - length), symbol << LENGTH_BITS | length);
        }
    }

    /** Reads a symbol. */
    int next(BitReader in) {
        int entry = table[(int) in.peek(tableBits)];
        if (entry != LONGER) {
            in.skip(entry & LENGTH_MASK);
            return entry >> LENGTH_BITS;
        }
        for (int length = tableBits + 1; length <= longest; length++) {
            long place = in.peek(length) - first[length];
            if (place >= 0 && place < count[length]) {
                in.skip(length);
                return symbols[offset[length] + (int) place];
            }
        }
        throw new IllegalArgumentException("a code without words");
    }
}
