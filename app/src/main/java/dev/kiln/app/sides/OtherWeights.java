package dev.kiln.app.sides;

import dev.kiln.app.run.RunViewModel;
import dev.kiln.core.weights.Weights;
import java.util.Optional;

/**
 * Which weights a run is asked to take.
 *
 * @param loaded weights of a file, or empty for random ones
 * @param seed seed for layers that the loaded weights do not fit, and for all where none are loaded
 */
public record OtherWeights(Optional<Weights> loaded, long seed) {
    /** Weights of a file. */
    public static OtherWeights of(Weights loaded) {
        return new OtherWeights(Optional.of(loaded), RunViewModel.SEED);
    }

    /** Random weights. */
    public static OtherWeights random(long seed) {
        return new OtherWeights(Optional.empty(), seed);
    }

    /** The weights in words. */
    public String description() {
        return loaded.map(Weights::description).orElse("random, seed " + seed);
    }
}
