package dev.kiln.core.compression;

import java.util.Arrays;

/**
 * Probabilities of bits, learned while they are coded: one for each context. After n bits the next one moves the probability by
 * 1/(n + 1.5) of the way, as counts of ones and zeros that begin with a quarter each do (Krichevsky and Trofimov 1981 begin with
 * a half), and after many by a fixed share, so that it can follow slow changes.
 */
final class BitModel {
    /** Low bits of a state: how many bits were seen. The others: the probability of a one. */
    private static final int COUNT_BITS = 10;

    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final int PRECISION = 32 - COUNT_BITS;
    private static final int SHARE_BITS = 16;

    private final int[] states;
    private final int[] shares;

    /**
     * @param contexts number of contexts
     * @param memory number of bits after which the share no longer shrinks, up to 1023
     */
    BitModel(int contexts, int memory) {
        if (memory < 1 || memory > COUNT_MASK) {
            throw new IllegalArgumentException("memory must be from 1 to %d, not %d".formatted(COUNT_MASK, memory));
        }
        states = new int[contexts];
        Arrays.fill(states, 1 << 31);
        shares = new int[memory + 1];
        for (int n = 0; n <= memory; n++) {
            shares[n] = (int) ((1 << SHARE_BITS) / (n + 1.5));
        }
    }

    /** Codes a bit in a context and learns from it. */
    int code(BitCoder coder, int context, int bit) {
        int state = states[context];
        int probability = state >>> COUNT_BITS;
        int one = probability >>> PRECISION - BitCoder.PROBABILITY_BITS;
        int coded = coder.code(bit, Math.max(1, one));
        int seen = state & COUNT_MASK;
        long target = -coded & (1 << PRECISION) - 1;
        probability += (int) ((target - probability) * shares[seen] >> SHARE_BITS);
        states[context] = probability << COUNT_BITS | Math.min(seen + 1, shares.length - 1);
        return coded;
    }
}
