package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import java.util.Arrays;
import java.util.List;

/**
 * How often values occur in one map. Zeros are counted apart: behind a ReLU half of all values are zero, and one bar would dwarf
 * all others.
 *
 * @param range smallest to largest of the finite values that are not zero; {@link ValueRange#ZERO} where there is none
 * @param counts values in each of equally wide parts of the range
 * @param zeros number of zeros
 * @param notFinite number of values that are NaN or infinite
 */
public record Histogram(ValueRange range, List<Integer> counts, int zeros, int notFinite) {
    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * Counts the values of one map.
     *
     * @param values CHW
     * @param channel the map, from 0
     * @param bins number of parts
     * @throws IllegalArgumentException where the values do not fill the shape or there is no such channel
     */
    public static Histogram ofChannel(float[] values, TensorShape shape, int channel, int bins) {
        MapRendering.requireChannel(values, shape, channel);
        int from = channel * (int) shape.cells();
        int to = from + (int) shape.cells();
        ValueRange range = rangeWithoutZeros(values, from, to);
        Integer[] counts = new Integer[bins];
        Arrays.fill(counts, 0);
        int zeros = 0;
        int notFinite = 0;
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(values[i])) {
                notFinite++;
            } else if (values[i] == 0) {
                zeros++;
            } else {
                counts[bin(values[i], range, bins)]++;
            }
        }
        return new Histogram(range, List.of(counts), zeros, notFinite);
    }

    private static ValueRange rangeWithoutZeros(float[] values, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (values[i] != 0 && Float.isFinite(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        return low <= high ? new ValueRange(low, high) : ValueRange.ZERO;
    }

    private static int bin(double value, ValueRange range, int bins) {
        double part = range.constant() ? 0 : (value - range.low()) / (range.high() - range.low());
        return (int) Math.min(bins - 1, Math.max(0, part * bins));
    }

    /** All values. */
    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum() + zeros + notFinite;
    }

    /** The highest count of a part. */
    public int highest() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The part of the range that a value falls into, from 0; −1 for zero, what is no number, and values outside. */
    public int binOf(double value) {
        boolean counted = value != 0 && value >= range.low() && value <= range.high();
        return counted ? bin(value, range, counts.size()) : -1;
    }

    /** The values that a part spans. */
    public ValueRange span(int bin) {
        double width = (range.high() - range.low()) / counts.size();
        return new ValueRange(range.low() + bin * width, range.low() + (bin + 1) * width);
    }
}
