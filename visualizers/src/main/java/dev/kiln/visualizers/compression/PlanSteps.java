package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.Quantization;

/**
 * The steps on which drawn values snap.
 *
 * @param densityStepsOfOne steps from density 0 to 1
 * @param stepsOfABit steps from one number of bits to the next
 */
record PlanSteps(double densityStepsOfOne, double stepsOfABit) {
    /**
     * The steps for a kind of values: clusters have whole bits only.
     *
     * @param fine true for steps so small that one does not feel them
     */
    static PlanSteps of(Quantization.Values values, boolean fine) {
        double ofABit = values == Quantization.Values.CLUSTERS ? 1 : fine ? 20 : 2;
        return new PlanSteps(fine ? 1000 : 20, ofABit);
    }

    double density(double value) {
        return Math.rint(value * densityStepsOfOne) / densityStepsOfOne;
    }

    double bits(double value) {
        return Math.rint(value * stepsOfABit) / stepsOfABit;
    }
}
