package dev.kiln.core.compression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A canonical prefix code (Huffman 1952; canonical: Schwartz and Kallick 1964): code words ascend first by length and then by
 * symbol, so that the lengths say all. The only symbol of an alphabet takes no bits.
 *
 * @param lengths bits of each symbol's code word, or {@value #UNUSED}; not copied, must not be changed
 */
record HuffmanCode(int[] lengths) {
    /** Length of a symbol without a code word. */
    static final int UNUSED = -1;

    /** Longest code word. Huffman's algorithm needs counts as long as Fibonacci's numbers, beyond 2³¹ symbols, to reach it. */
    static final int MAX_LENGTH = 48;

    /**
     * Checks that the code words fill the tree: Kraft's sum of 2^−length is 1, or 0 without symbols.
     *
     * @throws IllegalArgumentException where it is neither, or a length is out of range
     */
    HuffmanCode {
        long sum = 0;
        for (int length : lengths) {
            if (length < UNUSED || length > MAX_LENGTH) {
                throw new IllegalArgumentException("a code word of %d bits".formatted(length));
            }
            sum += length == UNUSED ? 0 : 1L << MAX_LENGTH - length;
        }
        if (sum != 0 && sum != 1L << MAX_LENGTH) {
            throw new IllegalArgumentException("code words that do not fill a tree: Kraft's sum is %s, expected 1"
                    .formatted((double) sum / (1L << MAX_LENGTH)));
        }
    }

    /** A node of Huffman's tree: a symbol, or two nodes under it, which have smaller indexes. */
    private record Node(int index, long count) {}

    /**
     * A code of the shortest total length.
     *
     * @param counts how often each symbol occurs
     */
    static HuffmanCode of(int[] counts) {
        // of equal counts the older nodes first: this keeps the longest words short
        PriorityQueue<Node> roots =
                new PriorityQueue<>(Comparator.comparingLong(Node::count).thenComparingInt(Node::index));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                roots.add(new Node(symbol, counts[symbol]));
            }
        }
        int[] parents = new int[2 * counts.length];
        int next = counts.length;
        while (roots.size() > 1) {
            Node least = roots.remove();
            Node second = roots.remove();
            parents[least.index] = next;
            parents[second.index] = next;
            roots.add(new Node(next++, least.count + second.count));
        }
        return new HuffmanCode(depths(counts, parents, next));
    }

    private static int[] depths(int[] counts, int[] parents, int nodes) {
        int[] depths = new int[nodes];
        for (int node = nodes - 1; node >= 0; node--) {
            boolean used = node >= counts.length || counts[node] > 0;
            // no node has the parent 0: symbols come first
            int depth = parents[node] == 0 ? 0 : depths[parents[node]] + 1;
            depths[node] = used ? depth : UNUSED;
        }
        return Arrays.copyOf(depths, counts.length);
    }

    /** The code word of each symbol, in its lowest bits. */
    long[] words() {
        long[] words = new long[lengths.length];
        long word = 0;
        for (int length = 0; length <= MAX_LENGTH; length++) {
            for (int symbol = 0; symbol < words.length; symbol++) {
                if (lengths[symbol] == length) {
                    words[symbol] = word++;
                }
            }
            word <<= 1;
        }
        return words;
    }
}
