package dev.kiln.core.compression;

/** Whole numbers of a fixed number of bits, coded bit by bit from the highest, each bit in the context of those before it. */
final class NumberModel {
    private final int bits;
    private final BitModel model;

    /**
     * @param bits bits of a number
     * @param contexts number of contexts
     */
    NumberModel(int bits, int contexts, int memory) {
        this.bits = bits;
        this.model = new BitModel(contexts << bits, memory);
    }

    /** Codes a number in a context. */
    int code(BitCoder coder, int context, int number) {
        int node = 1;
        int base = context << bits;
        for (int i = bits - 1; i >= 0; i--) {
            node = node << 1 | model.code(coder, base + node, number >>> i & 1);
        }
        return node - (1 << bits);
    }
}
