package dev.kiln.core.compression;

/**
 * What a plan made of a network.
 *
 * @param plan the plan
 * @param network the network with compressed layers
 * @param coder how layers become bytes
 * @param parts the bytes of a Kiln file that holds it: exact, although no file was written
 */
public record PlannedNetwork(CompressionPlan plan, CompressedNetwork network, LayerCoder coder, FileParts parts) {}
