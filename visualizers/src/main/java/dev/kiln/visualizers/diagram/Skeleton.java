package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the picture of a network has in common with those of all networks of the same layers, whatever their sizes: its blocks, how
 * they are connected, and what shows which layer. Immutable; a drag of a width needs only one.
 */
final class Skeleton {
    private final LayerGraph graph;
    private final List<BlockParts> blocks;
    private final Connections connections;
    private final List<DiagramStep> steps;
    private final Map<String, Integer> stepOf;
    private final Map<String, String> owners;

    private Skeleton(LayerGraph graph) {
        this.graph = graph;
        this.blocks = Blocks.of(graph).stream()
                .map(block -> BlockParts.of(graph, block))
                .toList();
        this.connections = Connections.of(graph, blocks);
        this.steps = blocks.stream().map(this::step).toList();
        this.stepOf = stepOf(steps);
        this.owners = Map.copyOf(Owners.of(graph, blocks));
    }

    static Skeleton of(LayerGraph graph) {
        return new Skeleton(graph);
    }

    /** This one where it is the network's, else the network's own. */
    Skeleton fitting(LayerGraph network) {
        return fits(network) ? this : of(network);
    }

    private boolean fits(LayerGraph other) {
        if (other.size() != graph.size()) {
            return false;
        }
        for (int i = 0; i < other.size(); i++) {
            LayerNode mine = graph.node(i);
            LayerNode theirs = other.node(i);
            if (mine.layer().getClass() != theirs.layer().getClass()
                    || !mine.id().equals(theirs.id())
                    || !mine.inputs().equals(theirs.inputs())) {
                return false;
            }
        }
        return true;
    }

    private DiagramStep step(BlockParts parts) {
        String first = parts.block().layer();
        List<String> ids = new ArrayList<>();
        ids.add(first);
        for (int layer : parts.boxed()) {
            String id = graph.node(layer).id();
            if (!id.equals(first)) {
                ids.add(id);
            }
        }
        return new DiagramStep(first, ids);
    }

    private static Map<String, Integer> stepOf(List<DiagramStep> steps) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (String part : steps.get(i).parts()) {
                places.putIfAbsent(part, i);
            }
        }
        return Map.copyOf(places);
    }

    List<BlockParts> blocks() {
        return blocks;
    }

    Connections connections() {
        return connections;
    }

    /** The blocks as the reader steps through them. */
    List<DiagramStep> steps() {
        return steps;
    }

    /** For each box and frame, its block's place in {@link #steps}. */
    Map<String, Integer> stepOf() {
        return stepOf;
    }

    /** For each layer, the id of the box or frame that shows it. */
    Map<String, String> owners() {
        return owners;
    }
}
