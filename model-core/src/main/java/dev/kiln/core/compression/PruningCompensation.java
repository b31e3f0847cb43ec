package dev.kiln.core.compression;

import java.util.stream.IntStream;

/**
 * Moves the kept weights of each filter so that its output changes least where others become 0: with the moments H of the inputs,
 * the error of the output is smallest where H_kk δ_k = H_kp w_p for the kept weights k and the pruned ones p (Hassibi and Stork
 * 1992, "Optimal brain surgeon", for all pruned weights of a filter at once, as Frantar and Alistarh 2023, "SparseGPT").
 */
final class PruningCompensation {
    private PruningCompensation() {}

    /**
     * The weights after pruning; kept ones are never 0. Uses all cores.
     *
     * @param layer has statistics with second moments
     * @param centred true where a bias takes up the mean error
     */
    static float[] apply(CalibratedLayer layer, PruningMask mask, boolean centred) {
        LayerStatistics statistics = layer.statistics().orElseThrow();
        float[] pruned = mask.applyTo(layer.weights());
        int size = layer.layer().fanIn();
        int filters = layer.layer().biases() / statistics.groups().size();
        for (int group = 0; group < statistics.groups().size(); group++) {
            DampedMoments moments = new DampedMoments(statistics.groups().get(group), centred);
            IntStream.range(group * filters, (group + 1) * filters)
                    .parallel()
                    .forEach(filter -> move(layer.weights(), pruned, filter * size, moments));
        }
        return pruned;
    }

    /** Moves the kept weights of the filter that begins at a place. */
    private static void move(float[] weights, float[] pruned, int from, DampedMoments moments) {
        int[] lost = IntStream.range(0, moments.size())
                .filter(i -> weights[from + i] != 0 && pruned[from + i] == 0)
                .toArray();
        int[] kept = IntStream.range(0, moments.size())
                .filter(i -> pruned[from + i] != 0)
                .toArray();
        if (lost.length == 0 || kept.length == 0) {
            return;
        }
        double[] moved = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j : lost) {
                moved[i] += moments.moment(kept[i], j) * weights[from + j];
            }
        }
        moments.factor(kept).solve(moved);
        for (int i = 0; i < kept.length; i++) {
            int at = from + kept[i];
            float value = FiniteFloats.nearest(weights[at] + moved[i]);
            // 0 would count as pruned
            pruned[at] = value == 0 ? Math.copySign(Float.MIN_NORMAL, weights[at]) : value;
        }
    }
}
