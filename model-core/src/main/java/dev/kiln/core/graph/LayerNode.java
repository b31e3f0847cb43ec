package dev.kiln.core.graph;

import java.util.List;
import java.util.Objects;

/**
 * A layer in its place.
 *
 * @param id unique name, for example {@code fire2/expand3x3}
 * @param layer what it does
 * @param inputs indexes in the graph's order of the layers that it reads, in the order in which it reads them
 */
public record LayerNode(String id, Layer layer, List<Integer> inputs) {
    public LayerNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(layer, "layer");
        inputs = List.copyOf(inputs);
    }

    /** Index of the first layer that this one reads. */
    public int input() {
        return inputs.get(0);
    }
}
