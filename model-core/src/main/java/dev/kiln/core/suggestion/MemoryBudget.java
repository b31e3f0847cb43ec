package dev.kiln.core.suggestion;

/**
 * The memory that a network has to fit into, in bytes.
 *
 * @param weightBytes bytes for weights and biases
 * @param activationBytes bytes for activations
 * @param shared true where both share one memory, whose bytes both numbers then are
 */
public record MemoryBudget(long weightBytes, long activationBytes, boolean shared) {
    public MemoryBudget {
        if (weightBytes < 1 || activationBytes < 1) {
            throw new IllegalArgumentException(
                    "a budget must have some bytes for weights, not %d, and activations, not %d"
                            .formatted(weightBytes, activationBytes));
        }
    }

    /** Bytes that are lacking in all memories together; 0 where it fits. */
    public long missingBytes(Footprint need) {
        if (shared) {
            return Math.max(0, need.weightBytes() + need.activationBytesPeak() - weightBytes);
        }
        return Math.max(0, need.weightBytes() - weightBytes)
                + Math.max(0, need.activationBytesPeak() - activationBytes);
    }
}
