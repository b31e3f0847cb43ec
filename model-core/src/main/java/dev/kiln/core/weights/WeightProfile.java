package dev.kiln.core.weights;

import dev.kiln.core.io.Progress;
import java.util.Optional;

/**
 * All figures of one tensor of weights.
 *
 * @param statistics density, range, mean and standard deviation
 * @param histogram how the values spread, zeros apart, in {@value #BINS} bins
 * @param distinctValues number of different values, or {@value #DISTINCT_LIMIT} + 1 where there are more than
 *     {@value #DISTINCT_LIMIT}
 * @param codebook the values that the weights share in their file, or empty
 */
public record WeightProfile(
        WeightStatistics statistics, WeightHistogram histogram, int distinctValues, Optional<Codebook> codebook) {
    /** Number of bins of the histogram. */
    public static final int BINS = 120;

    /** Different values are counted up to here: codes of 16 bits. */
    public static final int DISTINCT_LIMIT = 1 << 16;

    /**
     * The figures of a tensor.
     *
     * @param progress asked during the work whether to go on
     * @throws IllegalArgumentException where the tensor has no values
     */
    public static WeightProfile of(WeightTensor tensor, Progress progress) {
        return new WeightProfile(
                WeightStatistics.of(tensor),
                WeightHistogram.of(tensor.values(), BINS, progress),
                DistinctValues.count(tensor.values(), DISTINCT_LIMIT, progress),
                tensor.codebook());
    }

    /** Number of weights. */
    public long weights() {
        return histogram.count();
    }

    /** Number of weights other than 0. */
    public long nonZeroWeights() {
        return weights() - histogram.zeros();
    }
}
