package dev.kiln.core.compression;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network and its weights as a Kiln file keeps them.
 *
 * @param architecture the network
 * @param layers all its layers with weights, in the graph's order
 * @param framework whose way of preparing pictures the weights were trained with, or empty where nobody knows
 */
public record CompressedNetwork(
        Architecture architecture, List<StoredLayer> layers, Optional<Weights.Framework> framework) {
    /** A network of which nobody knows what input it was trained with. */
    public CompressedNetwork(Architecture architecture, List<? extends StoredLayer> layers) {
        this(architecture, List.copyOf(layers), Optional.empty());
    }

    /**
     * Checks that there is a stored layer for each of the network's.
     *
     * @throws IllegalArgumentException where the network has problems, or other layers
     */
    public CompressedNetwork {
        layers = List.copyOf(layers);
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw new IllegalArgumentException(graph.problems().get(0).toString());
        }
        List<LayerWeights> expected = LayerWeights.of(graph);
        List<LayerWeights> found = layers.stream().map(StoredLayer::layer).toList();
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "%s needs the layers %s, not %s".formatted(architecture.name(), expected, found));
        }
    }

    /** Number of weights and biases. */
    public long parameters() {
        return layers.stream().mapToLong(layer -> layer.layer().parameters()).sum();
    }

    /** Plain tensors under the network's name. */
    public Weights toWeights() {
        return toWeights(architecture.name());
    }

    /**
     * Plain tensors, weights and biases of each layer; those of quantized layers with their codebook.
     *
     * @param description the source in words, for example a file's name
     */
    public Weights toWeights(String description) {
        List<WeightTensor> tensors = new ArrayList<>(2 * layers.size());
        for (StoredLayer layer : layers) {
            LayerWeights shape = layer.layer();
            tensors.add(new WeightTensor(shape.weightName(), shape.shape(), layer.weights(), codebook(layer)));
            tensors.add(new WeightTensor(shape.biasName(), List.of(shape.biases()), layer.biases()));
        }
        return new Weights(Weights.Origin.FILE, description, tensors, framework.orElse(null));
    }

    private static Optional<Codebook> codebook(StoredLayer layer) {
        return layer instanceof QuantizedLayer quantized ? Optional.of(quantized.countedCodebook()) : Optional.empty();
    }
}
