package dev.kiln.core.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two sequences laid beside each other, so that what is only in one of them does not shift the rest.
 *
 * <p>The alignment has the smallest sum of costs: 1 for an element that has no partner, the distance for two that are partners
 * (Needleman and Wunsch 1970, "A general method applicable to the search for similarities in the amino acid sequence of two
 * proteins", by the row-wise recurrence).
 *
 * @param pairs both sequences in their order, each element once
 * @param cost the sum of costs
 */
public record Alignment(List<Pair> pairs, double cost) {
    /** What an element without a partner costs. */
    public static final double GAP = 1;

    /**
     * An element of each sequence, or of one of them.
     *
     * @param left index in the first sequence, −1 where only the second has it
     * @param right index in the second sequence, −1 where only the first has it
     */
    public record Pair(int left, int right) {
        /** True where both sequences have it. */
        public boolean isMatch() {
            return left >= 0 && right >= 0;
        }
    }

    /** How far two elements are from each other. */
    @FunctionalInterface
    public interface Distance {
        /**
         * @param left index in the first sequence
         * @param right index in the second sequence
         * @return 0 for equal ones; infinite for those that cannot be partners
         */
        double between(int left, int right);
    }

    public Alignment {
        pairs = List.copyOf(pairs);
    }

    /**
     * Aligns two sequences. Of equally good alignments it takes the one whose partners come last, and what only the first sequence
     * has before what only the second has.
     *
     * @param left length of the first sequence
     * @param right length of the second sequence
     */
    public static Alignment of(int left, int right, Distance distance) {
        double[][] costs = new double[left + 1][right + 1];
        for (int i = 0; i <= left; i++) {
            for (int j = 0; j <= right; j++) {
                costs[i][j] = i == 0 || j == 0
                        ? (i + j) * GAP
                        : Math.min(
                                costs[i - 1][j - 1] + distance.between(i - 1, j - 1),
                                Math.min(costs[i - 1][j], costs[i][j - 1]) + GAP);
            }
        }
        return new Alignment(walk(costs, distance), costs[left][right]);
    }

    /** From the end back to the beginning, along the costs that led there. */
    private static List<Pair> walk(double[][] costs, Distance distance) {
        List<Pair> pairs = new ArrayList<>();
        int i = costs.length - 1;
        int j = costs[0].length - 1;
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + distance.between(i - 1, j - 1)) {
                pairs.add(new Pair(--i, --j));
            } else if (j > 0 && costs[i][j] == costs[i][j - 1] + GAP) {
                pairs.add(new Pair(-1, --j));
            } else {
                pairs.add(new Pair(--i, -1));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    /** Indexes in the first sequence of what the second has not. */
    public List<Integer> onlyLeft() {
        return pairs.stream().filter(pair -> pair.right() < 0).map(Pair::left).toList();
    }

    /** Indexes in the second sequence of what the first has not. */
    public List<Integer> onlyRight() {
        return pairs.stream().filter(pair -> pair.left() < 0).map(Pair::right).toList();
    }
}
