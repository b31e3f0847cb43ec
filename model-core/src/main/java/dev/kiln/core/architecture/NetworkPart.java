package dev.kiln.core.architecture;

import dev.kiln.core.graph.LayerGraph;
import java.util.List;
import java.util.OptionalInt;

/** The part of a SqueezeNet that a layer belongs to: found by its place in the network, as ids of layers do not tell it. */
public enum NetworkPart {
    /** The input and the first convolution. */
    STEM,
    /** A Fire module or a pool. */
    BODY,
    /** What stands behind the last Fire module or pool. */
    CLASSIFIER,
    /** The network has no such layer. */
    NONE;

    /** The part that a layer belongs to. */
    public static NetworkPart of(SqueezeNet net, String layerId) {
        if (layerId == null) {
            return NONE;
        } else if (Stages.indexOf(net, layerId).isPresent()) {
            return BODY;
        }
        LayerGraph graph = net.expand();
        OptionalInt layer = graph.indexOf(layerId);
        if (layer.isEmpty()) {
            return NONE;
        }
        List<String> ids = graph.ids();
        int body = 0;
        while (Stages.indexOf(net, ids.get(body)).isEmpty()) {
            body++;
        }
        return layer.getAsInt() < body ? STEM : CLASSIFIER;
    }

    /**
     * The place behind what a layer belongs to, as {@link Stages} counts places: 0 behind the stem, the number of stages for the
     * classifier, and for layers that there are not.
     */
    public static int placeBehind(SqueezeNet net, String layerId) {
        OptionalInt stage = layerId == null ? OptionalInt.empty() : Stages.indexOf(net, layerId);
        if (stage.isPresent()) {
            return stage.getAsInt() + 1;
        }
        return of(net, layerId) == STEM ? 0 : net.body().size();
    }
}
