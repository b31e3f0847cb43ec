package dev.kiln.app.compress;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.compression.SizeEstimate;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.CompletedWeights;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A network before it is compressed.
 *
 * @param request what it was asked for
 * @param graph the network
 * @param weights loaded ones, random ones where there are none
 * @param untrained ids of the layers with random weights
 * @param network the same as a file keeps it without loss
 * @param parts the bytes of that file
 * @param estimates one for each layer, in the graph's order
 */
public record CompressionSource(
        Request request,
        ShapedGraph graph,
        Weights weights,
        Set<String> untrained,
        CompressedNetwork network,
        FileParts parts,
        List<SizeEstimate> estimates) {
    /**
     * What a source is made of.
     *
     * @param architecture a valid one
     * @param loaded weights that the user opened, or null
     */
    public record Request(Architecture architecture, Weights loaded) {}

    /** Copies the lists. */
    public CompressionSource {
        untrained = Set.copyOf(untrained);
        estimates = List.copyOf(estimates);
    }

    /**
     * Reads a network's weights.
     *
     * @param seed of random weights
     * @param progress told of each layer; may cancel before each
     * @throws InputException where a weight is no number
     */
    static CompressionSource of(Request request, long seed, Progress progress) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(request.architecture().expand());
        CompletedWeights completed = CompletedWeights.of(graph, request.loaded(), seed);
        CompressedNetwork network = LosslessCompression.of(request.architecture(), completed.weights());
        FileParts parts = KilnFileWriter.measure(network, LayerCoder.ARITHMETIC);
        List<SizeEstimate> estimates = new ArrayList<>();
        for (StoredLayer layer : network.layers()) {
            progress.step(
                    estimates.size(),
                    network.layers().size(),
                    "counting the weights of " + layer.layer().layerId());
            estimates.add(SizeEstimate.of(layer));
        }
        return new CompressionSource(
                request,
                graph,
                completed.weights(),
                Set.copyOf(completed.untrainedLayers()),
                network,
                parts,
                estimates);
    }
}
