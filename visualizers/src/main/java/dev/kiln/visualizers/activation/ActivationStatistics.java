package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;

/**
 * Values in figures. What is no finite number is counted and otherwise left out.
 *
 * @param count number of values, finite or not
 * @param mean mean of the finite values; 0 where there is none, as all figures below
 * @param standardDeviation of the finite values as a whole population
 * @param min smallest finite value
 * @param max largest finite value
 * @param argmax index of the first of the largest finite values; −1 where there is none
 * @param zeroFraction share of values that are exactly zero, 0 to 1
 * @param notFinite number of values that are NaN or infinite
 */
public record ActivationStatistics(
        int count,
        double mean,
        double standardDeviation,
        double min,
        double max,
        int argmax,
        double zeroFraction,
        int notFinite) {

    /** What is left out of the other figures, to follow them: "; 3 values are NaN or infinite"; empty where nothing is. */
    public String leftOut() {
        if (notFinite == 0) {
            return "";
        }
        return "; %,d %s NaN or infinite and left out".formatted(notFinite, notFinite == 1 ? "value is" : "values are");
    }

    /** Figures of all values. */
    public static ActivationStatistics of(float[] values) {
        return of(values, 0, values.length);
    }

    /**
     * Figures of one feature map; {@code argmax} counts from the start of the map.
     *
     * @param values CHW
     * @throws IllegalArgumentException where the values do not fill the shape or there is no such channel
     */
    public static ActivationStatistics ofChannel(float[] values, TensorShape shape, int channel) {
        MapRanges.requireFull(values, shape);
        if (channel < 0 || channel >= shape.channels()) {
            throw new IllegalArgumentException(
                    "channel must be from 0 to %d, not %d".formatted(shape.channels() - 1, channel));
        }
        int cells = (int) shape.cells();
        return of(values, channel * cells, (channel + 1) * cells);
    }

    private static ActivationStatistics of(float[] values, int from, int to) {
        int argmax = -1;
        int zeros = 0;
        int finite = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                finite++;
                sum += value;
                zeros += value == 0 ? 1 : 0;
                min = Math.min(min, value);
                argmax = argmax < 0 || value > values[argmax] ? i : argmax;
            }
        }
        int count = to - from;
        if (finite == 0) {
            return new ActivationStatistics(count, 0, 0, 0, 0, -1, 0, count);
        }
        double mean = sum / finite;
        double deviation = Math.sqrt(squaresAround(mean, values, from, to) / finite);
        double zeroFraction = (double) zeros / count;
        return new ActivationStatistics(
                count, mean, deviation, min, values[argmax], argmax - from, zeroFraction, count - finite);
    }

    /** A second pass: the difference of two large sums would lose the digits. */
    private static double squaresAround(double mean, float[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            if (Float.isFinite(values[i])) {
                squares += (values[i] - mean) * (values[i] - mean);
            }
        }
        return squares;
    }
}
