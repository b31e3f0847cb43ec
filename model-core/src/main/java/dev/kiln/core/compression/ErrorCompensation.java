package dev.kiln.core.compression;

import java.util.stream.IntStream;

/**
 * Chooses a filter's values one after the other so that the error of its output, not that of each weight, stays small: what one
 * value is wrong by, the weights to come make up for as far as their inputs go together (Hassibi and Stork 1992, "Optimal brain
 * surgeon"; Frantar et al. 2022, "GPTQ"). With the factor L Lᵀ of the inputs' moments the squared error of the output is
 * Σ_i (L_ii e_i + Σ_j>i L_ji e_j)², so that, from the last weight on, each term is smallest for the value nearest to
 * w_i + Σ_j>i L_ji e_j / L_ii (Babai 1986, "nearest plane").
 */
final class ErrorCompensation {
    /** Part of the mean diagonal that is added to the diagonal: few pictures say little about rare inputs. */
    private static final double DAMPING = 0.01;

    private final InputMoments moments;
    private final boolean centred;
    private final double damping;
    private final int[] all;
    private final CholeskyFactor full;

    /**
     * @param centred true where a bias takes up the mean error, so that only the variance counts
     * @param dense true where no weight of the filters is 0, so that all of them share a factor
     */
    ErrorCompensation(InputMoments moments, boolean centred, boolean dense) {
        this.moments = moments;
        this.centred = centred;
        damping = Math.max(DAMPING * moments.meanSquare(centred), Float.MIN_NORMAL);
        all = dense ? places(IntStream.range(0, moments.size())) : new int[0];
        full = factor(all);
    }

    /** The places with the largest moments last: they are the first to be chosen, so that others make up for them. */
    private int[] places(IntStream kept) {
        return kept.boxed()
                .sorted((a, b) -> Double.compare(moments.moment(a, a, centred), moments.moment(b, b, centred)))
                .mapToInt(i -> i)
                .toArray();
    }

    private CholeskyFactor factor(int[] places) {
        double[][] lower = new double[places.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                lower[i][j] = moments.moment(places[i], places[j], centred);
            }
            lower[i][i] += damping;
        }
        return CholeskyFactor.of(lower, damping);
    }

    /**
     * Chooses levels for the weights of a filter that are not 0; the others stay 0. For several threads.
     *
     * @param weights the layer's
     * @param from where the filter begins
     * @param levels the layer's, to be filled
     */
    void choose(float[] weights, int from, UniformGrid grid, int[] levels) {
        boolean dense = all.length > 0;
        int[] places = dense ? all : places(IntStream.range(0, moments.size()).filter(i -> weights[from + i] != 0));
        CholeskyFactor factor = dense ? full : factor(places);
        double[] pushed = new double[places.length];
        for (int i = places.length - 1; i >= 0; i--) {
            double[] row = factor.row(i);
            float weight = weights[from + places[i]];
            int level = grid.nearest(weight + pushed[i] / row[i]);
            levels[from + places[i]] = level;
            double error = weight - grid.value(level);
            for (int j = 0; j < i; j++) {
                pushed[j] += row[j] * error;
            }
        }
    }
}
