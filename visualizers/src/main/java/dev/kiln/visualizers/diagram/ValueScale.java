package dev.kiln.visualizers.diagram;

import java.util.Collection;
import java.util.List;

/**
 * From values to places on a colour map, 0 to 1.
 *
 * @param scaling which values have equal steps
 * @param low the value at 0
 * @param high the value at 1
 * @param least where the legend starts: of ratios, only a part of the map may occur, since 1 is in its middle
 * @param most where the legend ends
 */
record ValueScale(ColorBy.Scaling scaling, double low, double high, double least, double most) {
    /** A change by less fills no more than a part of the map, so that a small one does not look like a large one. */
    private static final double LEAST_RATIO = 1.25;

    private ValueScale(ColorBy.Scaling scaling, double low, double high) {
        this(scaling, low, high, low, high);
    }

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
                yield new ValueScale(scaling, 1 / end, end, Math.min(1, low), Math.max(1, high));
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

    /** Values at the legend's start and end and between them, where ratios have 1; a single one where all are equal. */
    List<Double> ticks() {
        if (most <= least) {
            return List.of(least);
        }
        boolean around = scaling == ColorBy.Scaling.RATIO && least < 1 && most > 1;
        double middle = scaling == ColorBy.Scaling.SHARE ? (least + most) / 2 : Math.sqrt(least * most);
        return List.of(least, around ? 1 : middle, most);
    }

    /** The place on the map that belongs to a place in the legend, both from 0 to 1. */
    double inLegend(double place) {
        return position(least) + place * (position(most) - position(least));
    }

    /** The place of a value in the legend, from 0 to 1. */
    double legendPlace(double value) {
        double span = position(most) - position(least);
        return span == 0 ? 0.5 : (position(value) - position(least)) / span;
    }
}
