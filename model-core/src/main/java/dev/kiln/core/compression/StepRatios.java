package dev.kiln.core.compression;

/**
 * How the steps of several layers relate to each other. Arrays are not copied and must not be changed.
 *
 * @param ratios a step for each layer, above 0; only their ratios count
 * @param most what each layer's step may become at most; infinite where it may be anything
 */
public record StepRatios(double[] ratios, double[] most) {
    /** Checks the lengths. */
    public StepRatios {
        if (ratios.length != most.length) {
            throw new IllegalArgumentException("%d steps and %d limits".formatted(ratios.length, most.length));
        }
    }

    /** A layer's step under a factor that all share. */
    double step(int layer, double factor) {
        return Math.min(most[layer], factor * ratios[layer] * spread(layer));
    }

    /** Spreads the factors at which layers go on to the next of the few steps, so that sizes between those of all steps are met. */
    private double spread(int layer) {
        return Math.pow(UniformGrid.MOST_ROUNDING, (layer + 0.5) / ratios.length - 0.5);
    }
}
