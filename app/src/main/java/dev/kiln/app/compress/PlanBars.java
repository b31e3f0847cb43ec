package dev.kiln.app.compress;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.visualizers.compression.PlanBar;
import dev.kiln.visualizers.diagram.Block;
import dev.kiln.visualizers.diagram.Blocks;
import dev.kiln.visualizers.palette.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the curves show of a network.
 *
 * @param blocks the block of each layer
 * @param roles the role of each layer
 */
record PlanBars(Map<String, String> blocks, Map<String, Role> roles) {
    PlanBars {
        blocks = Map.copyOf(blocks);
        roles = Map.copyOf(roles);
    }

    static PlanBars of(LayerGraph graph) {
        Map<String, String> blocks = new HashMap<>();
        Map<String, Role> roles = new HashMap<>();
        for (Block block : Blocks.of(graph)) {
            for (int layer : block.layers()) {
                blocks.put(graph.node(layer).id(), block.name());
                roles.put(graph.node(layer).id(), Role.of(graph.node(layer)));
            }
        }
        return new PlanBars(blocks, roles);
    }

    /** The bars of the network's size. */
    List<PlanBar> bars(NetworkSize size) {
        return size.layers().stream()
                .map(layer -> new PlanBar(
                        layer.layerId(),
                        blocks.get(layer.layerId()),
                        roles.get(layer.layerId()),
                        layer.setting(),
                        layer.densityBefore(),
                        layer.bytesBefore(),
                        layer.bytes(),
                        layer.exact()))
                .toList();
    }
}
