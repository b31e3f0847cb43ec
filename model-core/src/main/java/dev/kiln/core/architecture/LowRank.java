package dev.kiln.core.architecture;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.Window;
import java.util.List;

/**
 * Low-rank factors as layers: a layer that multiplies each cell by a matrix of m outputs × n inputs becomes two, a first factor
 * of r × n and a second of m × r (Denton et al. 2014, "Exploiting Linear Structure Within Convolutional Networks for Efficient
 * Evaluation", section 3; for dense layers Xue et al. 2013, "Restructuring of Deep Neural Network Acoustic Models with Singular
 * Value Decomposition").
 *
 * <p>The second factor keeps the layer's id, window and readers. The first one is a layer of its own without activation; like
 * all layers with weights it has biases, one for each rank, which are zero where it comes from a matrix.
 */
public final class LowRank {
    private static final Window ONE_BY_ONE = Window.square(1, 1, 0);
    private static final String FIRST = "_v";

    private LowRank() {}

    /** The id of the first factor of a layer; the second keeps the layer's own. */
    public static String firstFactor(String layerId) {
        return layerId + FIRST;
    }

    /** The id of the layer that a first factor belongs to; any other id as it is. */
    public static String layerOf(String id) {
        return id.endsWith(FIRST) ? id.substring(0, id.length() - FIRST.length()) : id;
    }

    /** Ids of the layers that are one matrix for each cell, in the graph's order: dense layers and ungrouped 1×1 convolutions. */
    public static List<String> layers(LayerGraph graph) {
        return graph.nodes().stream()
                .filter(node -> isMatrix(node.layer()))
                .map(LayerNode::id)
                .toList();
    }

    private static boolean isMatrix(Layer layer) {
        return layer instanceof Layer.Dense
                || layer instanceof Layer.Convolution convolution
                        && convolution.groups() == 1
                        && convolution.window().cells() == 1;
    }

    /** The graph with two layers for each one that has a rank. */
    static LayerGraph rewrite(LayerGraph full, Ranks ranks) {
        if (ranks.isEmpty()) {
            return full;
        }
        LayerGraph.Builder graph = LayerGraph.builder(full.name());
        for (LayerNode node : full.nodes()) {
            String[] inputs =
                    node.inputs().stream().map(input -> full.node(input).id()).toArray(String[]::new);
            Integer rank = ranks.byLayer().get(node.id());
            if (rank != null) {
                inputs = new String[] {graph.add(firstFactor(node.id()), firstLayer(node.layer(), rank), inputs)};
            }
            graph.add(node.id(), node.layer(), inputs);
        }
        return graph.build();
    }

    /** Padding and stride stay with the second factor: the first one maps padding of zeros to zeros. */
    private static Layer firstLayer(Layer layer, int rank) {
        return layer instanceof Layer.Dense ? new Layer.Dense(rank) : new Layer.Convolution(rank, ONE_BY_ONE, 1);
    }
}
