package dev.kiln.presets;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.suggestion.Footprint;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.presets.MemoryUse.Content;
import java.util.List;

/**
 * Whether a network fits a device. The code that runs it and its buffers are not counted, nor is compression.
 *
 * @param device the device
 * @param storage how weights and activations are stored, and for how many pictures at once
 * @param weightBytes bytes of all weights and biases
 * @param activationBytesPeak bytes of activations at the worst moment of a run, for all pictures of the batch
 */
public record BudgetFit(Device device, Storage storage, long weightBytes, long activationBytesPeak) {
    /** Compares what a network needs with what a device has. */
    public static BudgetFit of(Device device, Analysis analysis, Storage storage) {
        Footprint need = Footprint.of(analysis, storage);
        return new BudgetFit(device, storage, need.weightBytes(), need.activationBytesPeak());
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
