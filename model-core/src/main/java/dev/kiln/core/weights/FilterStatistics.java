package dev.kiln.core.weights;

import java.util.Arrays;
import java.util.List;

/**
 * What the weights of one filter are like.
 *
 * @param filter the output channel, from 0
 * @param values density, range, mean and standard deviation over all input channels
 * @param l1Norm sum of the absolute finite values: weak filters are pruned first (Li et al. 2017, "Pruning Filters for Efficient
 *     ConvNets", section 3.1)
 */
public record FilterStatistics(int filter, WeightStatistics values, double l1Norm) {
    /**
     * The statistics of one filter.
     *
     * @param tensor weights in OIHW or OI order
     * @param filter from 0
     * @throws IllegalArgumentException where the tensor has no such filter
     */
    public static FilterStatistics of(WeightTensor tensor, int filter) {
        int filters = tensor.shape().get(0);
        if (filter < 0 || filter >= filters) {
            throw new IllegalArgumentException(
                    "%s: filter must be from 0 to %d, not %d".formatted(tensor.name(), filters - 1, filter));
        }
        int length = tensor.values().length / filters;
        float[] values = Arrays.copyOfRange(tensor.values(), filter * length, (filter + 1) * length);
        double norm = 0;
        for (float value : values) {
            norm += Float.isFinite(value) ? Math.abs(value) : 0;
        }
        WeightTensor part = new WeightTensor(tensor.name() + "[" + filter + "]", List.of(length), values);
        return new FilterStatistics(filter, WeightStatistics.of(part), norm);
    }
}
