package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.LayerGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the box or frame that shows a layer. */
final class Owners {
    private Owners() {}

    /** For each layer its own box; else the box of the layer that it rewrites; else what stands for its block. */
    static Map<String, String> of(LayerGraph graph, List<BlockParts> blocks) {
        Map<String, String> owners = new HashMap<>();
        for (BlockParts parts : blocks) {
            for (int layer : parts.boxed()) {
                owners.put(graph.node(layer).id(), graph.node(layer).id());
            }
        }
        for (BlockParts parts : blocks) {
            for (int layer : parts.block().layers()) {
                String owner = parts.block().layer();
                if (Blocks.elementWise(graph.node(layer).layer())) {
                    String before = graph.node(graph.node(layer).input()).id();
                    owner = owners.getOrDefault(before, owner);
                }
                owners.putIfAbsent(graph.node(layer).id(), owner);
            }
        }
        return owners;
    }
}
