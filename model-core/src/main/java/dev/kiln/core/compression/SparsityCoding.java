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
        // 1 where a weight was kept; begins with two filters that kept nothing, so that all have neighbours
        byte[] flags = new byte[2 * filter + codes.length];
        for (int i = 0; i < codes.length; i += cells) {
            codeKernel(coder, model, codes, i, flags, filter, cells);
        }
    }

    private static void codeKernel(
            BitCoder coder, BitModel model, byte[] codes, int from, byte[] flags, int filter, int cells) {
        int inFilter = from % filter;
        // the first channels have none before them in their filter
        int known = (inFilter >= cells ? 1 : 0) | (inFilter >= 2 * cells ? 4 : 0) | 2 | 8;
        int kept = 0;
        for (int place = 0; place < cells; place++) {
            int i = from + place;
            int at = i + 2 * filter;
            // no branches: nobody can predict these bits
            int near = (flags[at - cells]
                            | flags[at - filter] << 1
                            | flags[at - 2 * cells] << 2
                            | flags[at - 2 * filter] << 3)
                    & known;
            int context =
                    (Math.min(place, MOST_PLACES) * (MOST_KEPT + 1) + Math.min(kept, MOST_KEPT) << NEIGHBOURS) + near;
            int bit = model.code(coder, context, Math.min(1, codes[i] & 0xFF));
            codes[i] = (byte) (Math.max(bit, codes[i] & 0xFF) & -bit);
            flags[at] = (byte) bit;
            kept += bit;
        }
    }
}
