package dev.kiln.core.lowrank;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.LowRank;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.LayerWeights;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of a network that can be factored, and are not yet.
 *
 * @param network the network's name
 * @param graph its shapes
 * @param byLayer the matrix of each such layer, in the graph's order
 */
record Matrices(String network, ShapedGraph graph, Map<String, MatrixShape> byLayer) {
    /** @throws InputException where the network has problems */
    static Matrices of(Architecture architecture) throws InputException {
        ShapedGraph graph = shaped(architecture);
        List<String> layers = LowRank.layers(graph.graph());
        Map<String, MatrixShape> byLayer = new LinkedHashMap<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            String id = layer.layerId();
            boolean isWhole = architecture.ranks().byLayer().keySet().stream()
                    .noneMatch(factored -> id.equals(factored) || id.equals(LowRank.firstFactor(factored)));
            if (layers.contains(id) && isWhole) {
                byLayer.put(id, new MatrixShape(layer.biases(), layer.fanIn()));
            }
        }
        return new Matrices(architecture.name(), graph, byLayer);
    }

    static ShapedGraph shaped(Architecture architecture) throws InputException {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw new InputException(
                    architecture.name(), "", graph.problems().get(0).toString());
        }
        return graph;
    }

    MatrixShape shape(String layer) {
        return byLayer.get(layer);
    }

    /** Layers in the graph's order. */
    List<String> ordered(Collection<String> layers) {
        return byLayer.keySet().stream().filter(layers::contains).toList();
    }

    /** The layers that a choice means, in the graph's order. */
    List<String> check(RankChoice choice) throws InputException {
        if (choice instanceof RankChoice.Fixed fixed) {
            check(fixed.ranks());
            return ordered(fixed.ranks().keySet());
        }
        List<String> layers = ((RankChoice.Energy) choice).layers();
        for (String layer : layers) {
            check(layer);
        }
        return layers.isEmpty() ? List.copyOf(byLayer.keySet()) : ordered(layers);
    }

    void check(Map<String, Integer> ranks) throws InputException {
        for (Map.Entry<String, Integer> entry : ranks.entrySet()) {
            check(entry.getKey());
            MatrixShape shape = shape(entry.getKey());
            if (entry.getValue() < 1 || entry.getValue() > shape.fullRank()) {
                throw new InputException(
                        network,
                        entry.getKey(),
                        "a rank of %d, expected one from 1 to %d, the smaller side of its matrix of %d × %d"
                                .formatted(entry.getValue(), shape.fullRank(), shape.outputs(), shape.inputs()));
            }
        }
    }

    private void check(String layer) throws InputException {
        if (byLayer.containsKey(layer)) {
            return;
        }
        String expected =
                byLayer.isEmpty() ? "there is none left" : "expected one of " + String.join(", ", byLayer.keySet());
        throw new InputException(
                network,
                layer,
                "is no layer that can be factored (dense, or a 1×1 convolution, and not factored yet); " + expected);
    }
}
