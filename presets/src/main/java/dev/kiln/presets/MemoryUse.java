package dev.kiln.presets;

/**
 * What a network needs of one memory of a device.
 *
 * @param content what the memory holds
 * @param neededBytes bytes that the network needs
 * @param availableBytes bytes that there are
 */
public record MemoryUse(Content content, long neededBytes, long availableBytes) {
    /** What a memory holds. */
    public enum Content {
        WEIGHTS,
        ACTIVATIONS,
        WEIGHTS_AND_ACTIVATIONS
    }

    /** True where there are enough bytes. */
    public boolean fits() {
        return neededBytes <= availableBytes;
    }

    /** Bytes that are lacking; 0 where it fits. */
    public long missingBytes() {
        return Math.max(0, neededBytes - availableBytes);
    }
}
