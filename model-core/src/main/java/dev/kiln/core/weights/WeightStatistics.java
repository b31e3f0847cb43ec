package dev.kiln.core.weights;

import java.util.List;

/**
 * What a tensor's values are like. Computed in double precision; a NaN among the values makes all but the density NaN.
 *
 * @param name the tensor's name
 * @param shape the tensor's shape
 * @param density share of values other than 0, from 0 to 1
 * @param min smallest value
 * @param max largest value
 * @param mean mean value
 * @param std standard deviation of the values as a whole population
 */
public record WeightStatistics(
        String name, List<Integer> shape, double density, double min, double max, double mean, double std) {
    public WeightStatistics {
        shape = List.copyOf(shape);
    }

    /**
     * The statistics of a tensor.
     *
     * @throws IllegalArgumentException where the tensor has no values
     */
    public static WeightStatistics of(WeightTensor tensor) {
        float[] values = tensor.values();
        if (values.length == 0) {
            throw new IllegalArgumentException(tensor.name() + ": there are no values in shape " + tensor.shape());
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long nonZero = 0;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
            nonZero += value == 0 ? 0 : 1;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        double std = Math.sqrt(squares / values.length);
        return new WeightStatistics(
                tensor.name(), tensor.shape(), (double) nonZero / values.length, min, max, mean, std);
    }
}
