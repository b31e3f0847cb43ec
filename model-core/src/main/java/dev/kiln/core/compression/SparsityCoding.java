package dev.kiln.core.compression;

import dev.kiln.core.weights.LayerWeights;

/**
 * Which weights of a layer were pruned: a bit for each, in the context of its place in the kernel, of the number of weights kept
 * before it in its kernel, and of its neighbours at the same place in the two input channels and the two filters before.
 */
final class SparsityCoding {
    private static final int MOST_PLACES = 127;
    private static final int MOST_KEPT = 7;
    private static final int NEIGHBOURS = 4;
    private static final int MEMORY = 1023;

    private SparsityCoding() {}

    /** Codes whether each code is 0, and where that is read makes it 0 or 1. */
    static void code(BitCoder coder, LayerWeights layer, byte[] codes) {
        int filter = layer.fanIn();
        int cells = layer.shape().stream().skip(2).reduce(1, (a, b) -> a * b);
        BitModel model = new BitModel((MOST_PLACES + 1) * (MOST_KEPT + 1) << NEIGHBOURS, MEMORY);
        int place = 0;
        int kept = 0;
        int inFilter = 0;
        for (int i = 0; i < codes.length; i++) {
            int near = (inFilter >= cells && codes[i - cells] != 0 ? 1 : 0)
                    | (i >= filter && codes[i - filter] != 0 ? 2 : 0)
                    | (inFilter >= 2 * cells && codes[i - 2 * cells] != 0 ? 4 : 0)
                    | (i >= 2 * filter && codes[i - 2 * filter] != 0 ? 8 : 0);
            int context =
                    (Math.min(place, MOST_PLACES) * (MOST_KEPT + 1) + Math.min(kept, MOST_KEPT) << NEIGHBOURS) + near;
            int bit = model.code(coder, context, codes[i] == 0 ? 0 : 1);
            codes[i] = (byte) (bit == 0 ? 0 : Math.max(1, codes[i] & 0xFF));
            kept += bit;
            inFilter = inFilter + 1 == filter ? 0 : inFilter + 1;
            place++;
            if (place == cells) {
                place = 0;
                kept = 0;
            }
        }
    }
}
