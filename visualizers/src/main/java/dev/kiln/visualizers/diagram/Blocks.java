package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cuts a graph into blocks. Layers whose ids share what stands before the last slash form a module where there are few of them
 * and a concatenation or addition joins them at the end; every other layer is a block of its own, together with the element-wise
 * layers behind it.
 */
public final class Blocks {
    /** A prefix of more layers than this is a whole part of a network, not a module. */
    private static final int MOST_LAYERS_OF_MODULE = 24;

    private final LayerGraph graph;
    private final Map<String, List<Integer>> prefixes = new HashMap<>();
    /** First layer of a block to all of them, in order. */
    private final Map<Integer, List<Integer>> members = new LinkedHashMap<>();

    private final int[] home;

    private Blocks(LayerGraph graph) {
        this.graph = graph;
        this.home = new int[graph.size()];
    }

    /** The blocks in order; each layer is in exactly one. */
    public static List<Block> of(LayerGraph graph) {
        return new Blocks(graph).cut();
    }

    /** True for layers that rewrite a tensor element by element and so need no box of their own. */
    public static boolean elementWise(Layer layer) {
        return layer instanceof Layer.Relu || layer instanceof Layer.Dropout || layer instanceof Layer.Flatten;
    }

    private List<Block> cut() {
        for (int i = 0; i < graph.size(); i++) {
            prefixes.computeIfAbsent(prefix(i), p -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < graph.size(); i++) {
            home[i] = home(i);
            members.computeIfAbsent(home[i], first -> new ArrayList<>()).add(i);
        }
        return members.values().stream().map(this::block).collect(Collectors.toList());
    }

    private int home(int index) {
        List<Integer> family = prefixes.get(prefix(index));
        if (isModule(family)) {
            return family.get(0);
        }
        LayerNode node = graph.node(index);
        return elementWise(node.layer()) ? home[node.input()] : index;
    }

    private boolean isModule(List<Integer> family) {
        if (prefix(family.get(0)).isEmpty() || family.size() > MOST_LAYERS_OF_MODULE) {
            return false;
        }
        // a prefix of a whole network's layers has joins within, but does not end with one
        boolean joined = family.stream()
                .map(i -> graph.node(i).layer())
                .filter(layer -> !elementWise(layer))
                .reduce((first, second) -> second)
                .filter(Blocks::joins)
                .isPresent();
        boolean boxed = family.stream().anyMatch(i -> {
            Layer layer = graph.node(i).layer();
            return !joins(layer) && !elementWise(layer);
        });
        return joined && boxed;
    }

    private static boolean joins(Layer layer) {
        return layer instanceof Layer.Concat || layer instanceof Layer.Add;
    }

    private Block block(List<Integer> layers) {
        int first = layers.get(0);
        String prefix = prefix(first);
        List<Integer> family = prefixes.get(prefix);
        if (!isModule(family)) {
            String id = graph.node(first).id();
            return new Block(id, id, layers, false);
        }
        int standing = family.get(family.size() - 1);
        for (int i = family.size() - 1; i >= 0; i--) {
            if (graph.node(family.get(i)).layer() instanceof Layer.Concat) {
                standing = family.get(i);
                break;
            }
        }
        return new Block(prefix, graph.node(standing).id(), layers, true);
    }

    private String prefix(int index) {
        String id = graph.node(index).id();
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }
}
