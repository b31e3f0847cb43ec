package dev.kiln.core.suggestion;

import dev.kiln.core.analysis.Analysis;

/**
 * Bytes that a network needs while it runs.
 *
 * @param weightBytes bytes of all weights and biases; they are held once, whatever the batch
 * @param activationBytesPeak bytes of activations at the worst moment of a run, for all pictures of the batch
 */
public record Footprint(long weightBytes, long activationBytesPeak) {
    /** What a network needs in a storage. */
    public static Footprint of(Analysis analysis, Storage storage) {
        return new Footprint(
                analysis.weightBytes(storage.precision()),
                storage.batch() * analysis.activationBytesPeak(storage.precision()));
    }
}
