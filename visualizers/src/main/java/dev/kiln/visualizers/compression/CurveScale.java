package dev.kiln.visualizers.compression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where values lie along an axis.
 *
 * @param least value at the axis's beginning
 * @param most value at its end, larger
 * @param isLogarithmic whether equal distances are equal ratios; values are then above 0
 */
record CurveScale(double least, double most, boolean isLogarithmic) {
    /** Up to here values count as none: no picture can tell them apart. A logarithmic axis has them at its beginning. */
    static final double LEAST_OF_LOGARITHM = 1e-6;

    /** The scale that all points fit on, with a little air. */
    static CurveScale of(CurveSet set, ToDoubleFunction<CurveSet.Point> coordinate, boolean isLogarithmic) {
        double[] values = set.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(coordinate)
                .filter(value -> !isLogarithmic || value > LEAST_OF_LOGARITHM)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new CurveScale(isLogarithmic ? LEAST_OF_LOGARITHM : 0, 1, isLogarithmic);
        }
        double first = values[0];
        double last = values[values.length - 1];
        if (isLogarithmic) {
            // whole decades below, so that there is something to read them from
            double least = Math.pow(10, Math.floor(Math.log10(first)));
            return new CurveScale(least, Math.max(last, 10 * least) * 1.3, true);
        }
        double air = first == last ? Math.max(Math.abs(first), 1) * 0.05 : (last - first) * 0.03;
        return new CurveScale(first - air, last + air, false);
    }

    /** A value's place, 0 at the beginning, 1 at the end. */
    double place(double value) {
        if (isLogarithmic) {
            return Math.log(Math.max(value, least) / least) / Math.log(most / least);
        }
        return (value - least) / (most - least);
    }

    /** Values to write at the axis: 1, 2 or 5 times a power of ten apart; powers of ten on a logarithmic one. */
    List<Double> ticks(int wanted) {
        List<Double> ticks = new ArrayList<>();
        if (isLogarithmic) {
            int every = Math.max(1, (int) Math.ceil(Math.log10(most / least) / wanted));
            for (int power = (int) Math.ceil(Math.log10(least)); Math.pow(10, power) <= most; power += every) {
                ticks.add(Math.pow(10, power));
            }
            return ticks;
        }
        double rough = (most - least) / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        for (long k = (long) Math.ceil(least / step); k * step <= most; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }
}
