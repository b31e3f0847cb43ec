package dev.kiln.presets;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.presets.MemoryUse.Content;
import java.util.List;

/**
 * Whether a network fits a device. The code that runs it and its buffers are not counted, nor is compression.
 *
 * @param device the device
 * @param precision how each weight and each activation is stored
 * @param weightBytes bytes of all weights and biases
 * @param activationBytesPeak bytes of activations at the worst moment of a run
 */
public record BudgetFit(Device device, Precision precision, long weightBytes, long activationBytesPeak) {
    /** Compares what a network needs with what a device has. */
    public static BudgetFit of(Device device, Analysis analysis, Precision precision) {
        return new BudgetFit(
                device, precision, analysis.weightBytes(precision), analysis.activationBytesPeak(precision));
    }

    /** The device's memories: weights and activations, or one that holds both. */
    public List<MemoryUse> memories() {
        return device.shared()
                ? List.of(new MemoryUse(
                        Content.WEIGHTS_AND_ACTIVATIONS, weightBytes + activationBytesPeak, device.weightBytes()))
                : List.of(
                        new MemoryUse(Content.WEIGHTS, weightBytes, device.weightBytes()),
                        new MemoryUse(Content.ACTIVATIONS, activationBytesPeak, device.activationBytes()));
    }

    /** True where every memory is large enough. */
    public boolean fits() {
        return memories().stream().allMatch(MemoryUse::fits);
    }

    /** Bytes that are lacking in all memories together; 0 where the network fits. */
    public long missingBytes() {
        return memories().stream().mapToLong(MemoryUse::missingBytes).sum();
    }
}
