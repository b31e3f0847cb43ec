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
    private final DampedMoments moments;
    private final int[] all;
    private final CholeskyFactor full;

    /** @param dense true where no weight of the filters is 0, so that all of them share a factor */
    ErrorCompensation(DampedMoments moments, boolean dense) {
        this.moments = moments;
        all = dense ? places(IntStream.range(0, moments.size())) : new int[0];
        full = moments.factor(all);
    }

    /** The places with the largest moments last: they are the first to be chosen, so that others make up for them. */
    private int[] places(IntStream kept) {
        return kept.boxed()
                .sorted((a, b) -> Double.compare(moments.moment(a, a), moments.moment(b, b)))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * Chooses values for the weights of a filter that are not 0; the others stay 0. For several threads.
     *
     * @param weights the layer's
     * @param from where the filter begins
     * @param numbers of the layer's values, to be filled
     */
    void choose(float[] weights, int from, CodedValues values, int[] numbers) {
        boolean dense = all.length > 0;
        int[] places = dense ? all : places(IntStream.range(0, moments.size()).filter(i -> weights[from + i] != 0));
        CholeskyFactor factor = dense ? full : moments.factor(places);
        double[] pushed = new double[places.length];
        for (int i = places.length - 1; i >= 0; i--) {
            double[] row = factor.row(i);
            float weight = weights[from + places[i]];
            int number = values.nearest(weight + pushed[i] / row[i]);
            numbers[from + places[i]] = number;
            double error = weight - values.value(number);
            for (int j = 0; j < i; j++) {
                pushed[j] += row[j] * error;
            }
        }
    }
}
