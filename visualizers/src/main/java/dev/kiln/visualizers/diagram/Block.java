package dev.kiln.visualizers.diagram;

import java.util.List;

/**
 * Layers that readers think of as one step of a network: a Fire module, or a single layer with the ReLU and dropout behind it.
 *
 * @param name what stands below it, for example {@code fire2}
 * @param layer id of the layer that stands for the whole block: its concatenation, or the single layer
 * @param layers indexes of its layers in the graph's order
 * @param module true where the layers share the name's prefix and end together, as in a Fire module
 */
public record Block(String name, String layer, List<Integer> layers, boolean module) {
    public Block {
        layers = List.copyOf(layers);
    }

    /** Index of the last layer of the block. */
    public int last() {
        return layers.get(layers.size() - 1);
    }
}
