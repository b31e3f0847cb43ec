package dev.kiln.core.analysis;

import dev.kiln.core.graph.ShapedGraph;
import java.util.List;

/**
 * When one buffer of activations is held, at batch 1. Layers that work element by element write over their input, so one buffer
 * can hold the outputs of several layers; see {@link MemoryPlan} for the economies that are counted.
 *
 * @param owner place in the graph's order of the layer that the buffer is named after: the concatenation that branches write
 *     into, else the layer that writes it first
 * @param birth place of the first layer that needs it
 * @param death place of the last layer that needs it
 * @param elements values in it
 */
public record TensorLifetime(int owner, int birth, int death, long elements) {
    /** All buffers of a valid network, by birth, then by owner. Their sum at each layer is {@link LayerCost#liveElements}. */
    public static List<TensorLifetime> of(ShapedGraph graph) {
        return MemoryPlan.lifetimes(graph);
    }

    /** True where the buffer is held while the layer at that place runs. */
    public boolean isAlive(int layer) {
        return birth <= layer && layer <= death;
    }
}
