package dev.kiln.core.compression;

import dev.kiln.core.io.InputException;

/**
 * What a plan made of a network.
 *
 * @param plan the plan
 * @param network the network with compressed layers
 * @param coder how layers become bytes
 * @param parts the bytes of a Kiln file that holds it: exact, although no file was written
 */
public record PlannedNetwork(CompressionPlan plan, CompressedNetwork network, LayerCoder coder, FileParts parts) {
    /**
     * The same network behind another coder, its bytes measured anew.
     *
     * @throws InputException where the network is too large for a file
     */
    public PlannedNetwork with(LayerCoder other) throws InputException {
        return other == coder ? this : new PlannedNetwork(plan, network, other, KilnFileWriter.measure(network, other));
    }
}
