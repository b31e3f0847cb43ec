package dev.kiln.visualizers.diagram;

import java.util.Collection;
import java.util.List;

/**
 * From values to places on a colour map, 0 to 1.
 *
 * @param scaling which values have equal steps
 * @param low the value at 0
 * @param high the value at 1
 */
record ValueScale(ColorBy.Scaling scaling, double low, double high) {
    /** A change by less fills no more than a part of the map, so that a small one does not look like a large one. */
    private static final double LEAST_RATIO = 1.25;

    /** The scale of some values, none of them negative; empty collections have a scale too. */
    static ValueScale of(ColorBy.Scaling scaling, Collection<Double> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : values) {
            if (value > 0) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return switch (scaling) {
            case NONE, SHARE -> new ValueScale(scaling, 0, 1);
            case LOGARITHMIC -> high == 0 ? new ValueScale(scaling, 1, 1) : new ValueScale(scaling, low, high);
            case RATIO -> {
                double widest = high == 0 ? 1 : Math.max(high, 1 / low);
                double end = Math.max(LEAST_RATIO, widest);
                yield new ValueScale(scaling, 1 / end, end);
            }
        };
    }

    /** The place of a value; the middle where all values are equal. */
    double position(double value) {
        if (high <= low) {
            return 0.5;
        }
        double position = scaling == ColorBy.Scaling.SHARE
                ? (value - low) / (high - low)
                : (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
        return Math.max(0, Math.min(1, position));
    }

    /** Values at the start, the middle and the end; a single one where all are equal. */
    List<Double> ticks() {
        if (high <= low) {
            return List.of(low);
        }
        double middle = scaling == ColorBy.Scaling.SHARE ? (low + high) / 2 : Math.sqrt(low * high);
        return List.of(low, middle, high);
    }
}
