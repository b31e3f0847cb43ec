package dev.kiln.visualizers.diagram;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Pairs the members of two rows in order, with the most agreement in all (Needleman and Wunsch 1970, with no cost for gaps). */
final class Alignment {
    private Alignment() {}

    /**
     * For each member of the first row its partner in the second, or −1.
     *
     * @param agreement how much two members speak for being a pair; 0 where they cannot be one
     */
    static int[] of(int first, int second, IntBinaryOperator agreement) {
        int[][] best = new int[first + 1][second + 1];
        for (int i = first - 1; i >= 0; i--) {
            for (int j = second - 1; j >= 0; j--) {
                int pair = agreement.applyAsInt(i, j);
                int paired = pair == 0 ? 0 : pair + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] partners = new int[first];
        Arrays.fill(partners, -1);
        int i = 0;
        int j = 0;
        while (i < first && j < second) {
            int pair = agreement.applyAsInt(i, j);
            if (pair > 0 && best[i][j] == pair + best[i + 1][j + 1]) {
                partners[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }
}
