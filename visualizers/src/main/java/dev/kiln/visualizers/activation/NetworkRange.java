package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.network.Activations;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * One range for the whole network, so that the same colour means the same value in every layer. It spans what layers compute
 * from each other. The input is left out: its values are a picture's, some hundred large, whatever the network does. Softmax is
 * left out: its values are probabilities, all at the dark end of any other scale. Both keep a scale of their own.
 */
public final class NetworkRange {
    private NetworkRange() {}

    /** True where a layer's values are on the network's scale. */
    public static boolean covers(Layer layer) {
        return !(layer instanceof Layer.Input) && !(layer instanceof Layer.Softmax);
    }

    /**
     * The range of the finite values of all layers that are {@link #covers covered}; {@link ValueRange#ZERO} where there is no
     * such layer. Takes milliseconds: it asks for every layer's values.
     */
    public static ValueRange of(LayerGraph graph, Activations activations) {
        // several ids may name the same values
        Set<float[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ValueRange range = null;
        for (LayerNode node : graph.nodes()) {
            float[] values = activations.of(node.id()).values();
            if (covers(node.layer()) && seen.add(values)) {
                ValueRange layer = ValueRange.of(values, 0, values.length);
                range = range == null ? layer : range.union(layer);
            }
        }
        return range == null ? ValueRange.ZERO : range;
    }
}
