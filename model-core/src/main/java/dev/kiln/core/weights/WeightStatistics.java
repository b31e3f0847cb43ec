package dev.kiln.core.weights;

import java.util.List;

/**
 * What a tensor's values are like. Computed in double precision. What is no finite number is counted, and left out of all but the
 * density: it must be stored as other weights are.
 *
 * @param name the tensor's name
 * @param shape the tensor's shape
 * @param density share of values other than 0, from 0 to 1
 * @param min smallest finite value; 0 where there is none, as all figures below
 * @param max largest finite value
 * @param mean mean of the finite values
 * @param std standard deviation of the finite values as a whole population
 * @param notFinite number of values that are NaN or infinite
 */
public record WeightStatistics(
        String name,
        List<Integer> shape,
        double density,
        double min,
        double max,
        double mean,
        double std,
        long notFinite) {
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
        long finite = 0;
        for (float value : values) {
            nonZero += value == 0 ? 0 : 1;
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                sum += value;
                finite++;
            }
        }
        double density = (double) nonZero / values.length;
        if (finite == 0) {
            return new WeightStatistics(tensor.name(), tensor.shape(), density, 0, 0, 0, 0, values.length);
        }
        double mean = sum / finite;
        double std = Math.sqrt(squaresAround(mean, values) / finite);
        return new WeightStatistics(
                tensor.name(), tensor.shape(), density, min, max, mean, std, values.length - finite);
    }

    private static double squaresAround(double mean, float... values) {
        double squares = 0;
        for (float value : values) {
            squares += Float.isFinite(value) ? (value - mean) * (value - mean) : 0;
        }
        return squares;
    }
}
