package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.WeightQuantizer;
import java.util.List;
import java.util.stream.IntStream;

/** One of the two numbers of a layer's setting, as a curve over the network. */
public enum PlanCurve {
    /** Share of the weights that are kept. */
    DENSITY("Density", List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
        @Override
        double of(LayerSetting setting) {
            return setting.density();
        }

        @Override
        LayerSetting with(LayerSetting setting, double value) {
            return setting.withDensity(value);
        }

        @Override
        double position(double value) {
            return value;
        }

        @Override
        double value(double position) {
            return clamp(position, 0, 1);
        }

        @Override
        double snap(double value, PlanSteps steps) {
            return steps.density(value);
        }

        @Override
        double next(double value, int direction, PlanSteps steps) {
            return clamp(steps.density(steps.density(value) + direction / steps.densityStepsOfOne()), 0, 1);
        }
    },
    /** Bits of a code; weights that stay as they are stand above a gap. */
    BITS("Bits", List.of(2.0, 4.0, 6.0, 8.0, LayerSetting.FLOAT_BITS)) {
        @Override
        double of(LayerSetting setting) {
            return setting.bits();
        }

        @Override
        LayerSetting with(LayerSetting setting, double value) {
            return setting.withBits(value);
        }

        @Override
        double position(double value) {
            return value == LayerSetting.FLOAT_BITS ? 1 : LEAST_BITS_AT + (value - WeightQuantizer.MIN_BITS) * PER_BIT;
        }

        @Override
        double value(double position) {
            if (position > (MOST_BITS_AT + 1) / 2) {
                return LayerSetting.FLOAT_BITS;
            }
            double bits = WeightQuantizer.MIN_BITS + (position - LEAST_BITS_AT) / PER_BIT;
            return clamp(bits, WeightQuantizer.MIN_BITS, WeightQuantizer.MAX_BITS);
        }

        @Override
        double snap(double value, PlanSteps steps) {
            return value == LayerSetting.FLOAT_BITS ? value : steps.bits(value);
        }

        @Override
        double next(double value, int direction, PlanSteps steps) {
            if (value == LayerSetting.FLOAT_BITS) {
                return direction < 0 ? WeightQuantizer.MAX_BITS : value;
            }
            double next = steps.bits(steps.bits(value) + direction / steps.stepsOfABit());
            return next > WeightQuantizer.MAX_BITS ? LayerSetting.FLOAT_BITS : Math.max(WeightQuantizer.MIN_BITS, next);
        }
    };

    /** Two bits are not nothing: their bar has some height. */
    private static final double LEAST_BITS_AT = 0.1;

    private static final double MOST_BITS_AT = 0.82;
    private static final double PER_BIT =
            (MOST_BITS_AT - LEAST_BITS_AT) / (WeightQuantizer.MAX_BITS - WeightQuantizer.MIN_BITS);

    private final String title;
    private final List<Double> ticks;

    PlanCurve(String title, List<Double> ticks) {
        this.title = title;
        this.ticks = ticks;
    }

    /** The name over the curve. */
    String title() {
        return title;
    }

    /** Values that the axis names. */
    List<Double> ticks() {
        return ticks;
    }

    /** Every second of them. */
    List<Double> fewTicks() {
        return IntStream.iterate(0, i -> i < ticks.size(), i -> i + 2)
                .mapToObj(ticks::get)
                .toList();
    }

    /** The value of a layer that nothing changes. */
    double neutral() {
        return of(LayerSetting.AS_IT_IS);
    }

    /** This number of a setting. */
    abstract double of(LayerSetting setting);

    /** A setting with another number. */
    abstract LayerSetting with(LayerSetting setting, double value);

    /** How high a value stands, from 0 at the axis to 1. */
    abstract double position(double value);

    /** The value that stands nearest to a height; heights outside 0…1 are cut off. */
    abstract double value(double position);

    /** The nearest value on the steps. */
    abstract double snap(double value, PlanSteps steps);

    /**
     * The value one step on.
     *
     * @param direction 1 for up, −1 for down
     */
    abstract double next(double value, int direction, PlanSteps steps);

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
