package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a network shows what speaks for a class, and where in the picture. If it ends in a convolution and an average over each
 * map, the score of class c is the mean of the convolution's map c: that map is the class activation map of Zhou et al. 2016,
 * "Learning Deep Features for Discriminative Localization", section 2, without any further weights.
 *
 * @param layer id of the convolution whose map c is the evidence for class c; empty where the network does not end so
 * @param obstacle id of the layer at which the way back from the output ends without one; empty where there is such a layer
 */
public record ClassEvidence(Optional<String> layer, String obstacle) {
    /**
     * Walks back from the output through what treats each channel alone.
     *
     * @param graph a valid graph
     */
    public static ClassEvidence of(ShapedGraph graph) {
        int index = graph.graph().size() - 1;
        boolean averaged = false;
        while (keepsClassesApart(graph, index)) {
            averaged |= isAverageOfWholeMap(graph, index);
            index = graph.graph().node(index).input();
        }
        LayerNode end = graph.graph().node(index);
        return averaged && end.layer() instanceof Layer.Convolution
                ? new ClassEvidence(Optional.of(end.id()), "")
                : new ClassEvidence(Optional.empty(), end.id());
    }

    /**
     * Layers whose channel c is class c: the last one with weights, and all behind it.
     *
     * @param graph a valid graph
     */
    public static Set<String> classLayers(ShapedGraph graph) {
        Set<String> layers = new LinkedHashSet<>();
        int index = graph.graph().size() - 1;
        while (keepsClassesApart(graph, index)) {
            layers.add(graph.graph().node(index).id());
            index = graph.graph().node(index).input();
        }
        LayerNode end = graph.graph().node(index);
        if (end.layer() instanceof Layer.Convolution || end.layer() instanceof Layer.Dense) {
            layers.add(end.id());
            return Set.copyOf(layers);
        }
        return Set.of();
    }

    private static boolean keepsClassesApart(ShapedGraph graph, int index) {
        Layer layer = graph.graph().node(index).layer();
        boolean elementWise =
                layer instanceof Layer.Softmax || layer instanceof Layer.Dropout || layer instanceof Layer.Relu;
        boolean sameValues =
                layer instanceof Layer.Flatten && graph.inputShape(index).cells() == 1;
        return elementWise || sameValues || isAverageOfWholeMap(graph, index);
    }

    private static boolean isAverageOfWholeMap(ShapedGraph graph, int index) {
        Layer layer = graph.graph().node(index).layer();
        TensorShape input = graph.inputShape(index);
        if (input.cells() == 1) {
            return false;
        }
        if (layer instanceof Layer.GlobalPooling pooling) {
            return pooling.pool() == PoolKind.AVERAGE;
        }
        return layer instanceof Layer.Pooling pooling
                && pooling.pool() == PoolKind.AVERAGE
                && graph.shape(index).cells() == 1
                && pooling.window().kernelHeight() >= input.height()
                && pooling.window().kernelWidth() >= input.width();
    }
}
