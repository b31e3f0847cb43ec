package dev.kiln.visualizers.compression;

import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.ValueRange;
import java.util.List;
import java.util.Optional;

/**
 * A layer's weights before compression, and the values that they share after it.
 *
 * @param before how the weights spread, zeros apart
 * @param lines the shared values after, ascending; empty where weights share none
 * @param pruned the smallest and largest weight that became 0; empty where none did
 */
public record ValueChange(WeightHistogram before, List<Line> lines, Optional<ValueRange> pruned) {
    /**
     * A value that weights share.
     *
     * @param value the value
     * @param uses number of weights that have it, at least 1
     */
    public record Line(float value, int uses) {}

    /** Copies the list. */
    public ValueChange {
        lines = List.copyOf(lines);
    }

    /** The values that an axis for all of it spans, 0 included. */
    public ValueRange span() {
        double low = Math.min(0, before.low());
        double high = Math.max(0, before.high());
        for (Line line : lines) {
            low = Math.min(low, line.value());
            high = Math.max(high, line.value());
        }
        return new ValueRange(low, high);
    }

    /** Number of weights in the highest bin; at least 1. */
    public long highestBin() {
        long highest = 1;
        for (long bin : before.bins()) {
            highest = Math.max(highest, bin);
        }
        return highest;
    }

    /** Number of weights that have the most used value; at least 1. */
    public int mostUses() {
        return lines.stream().mapToInt(Line::uses).max().orElse(1);
    }

    /** The line nearest to a place on the axis from 0 to 1, or −1 where there is none. */
    public int nearestLine(double place) {
        ValueRange span = span();
        double value = span.low() + place * (span.high() - span.low());
        int nearest = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (nearest < 0
                    || Math.abs(lines.get(i).value() - value)
                            < Math.abs(lines.get(nearest).value() - value)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
