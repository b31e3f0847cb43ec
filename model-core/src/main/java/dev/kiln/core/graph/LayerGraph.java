package dev.kiln.core.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A network as a list of layers in which each reads only earlier ones. Immutable; equal where name and layers are equal. */
public final class LayerGraph {
    private final String name;
    private final List<LayerNode> nodes;
    private final Map<String, Integer> indexes;

    private LayerGraph(String name, List<LayerNode> nodes, Map<String, Integer> indexes) {
        this.name = name;
        this.nodes = nodes;
        this.indexes = indexes;
    }

    /** Starts a graph of that name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The network's name. */
    public String name() {
        return name;
    }

    /** The layers in topological order. */
    public List<LayerNode> nodes() {
        return nodes;
    }

    /** Number of layers. */
    public int size() {
        return nodes.size();
    }

    /** The layer at a place in the order. */
    public LayerNode node(int index) {
        return nodes.get(index);
    }

    /** The place of the layer with that id, or empty where there is none. */
    public OptionalInt indexOf(String id) {
        Integer index = indexes.get(id);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The ids of all layers in order. */
    public List<String> ids() {
        return nodes.stream().map(LayerNode::id).toList();
    }

    /** For each layer, the indexes of the layers that read it. */
    public List<List<Integer>> consumers() {
        List<List<Integer>> consumers = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            consumers.add(new ArrayList<>(2));
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (int input : nodes.get(i).inputs()) {
                consumers.get(input).add(i);
            }
        }
        return consumers;
    }

    /**
     * The ids of a layer and of all whose values depend on it, in order.
     *
     * @throws IllegalArgumentException where there is no such layer
     */
    public List<String> dependents(String id) {
        int first = indexOf(id)
                .orElseThrow(() -> new IllegalArgumentException("%s: there is no layer \"%s\"".formatted(name, id)));
        BitSet dependents = new BitSet(nodes.size());
        dependents.set(first);
        for (int i = first + 1; i < nodes.size(); i++) {
            dependents.set(i, nodes.get(i).inputs().stream().anyMatch(dependents::get));
        }
        return dependents.stream().mapToObj(i -> nodes.get(i).id()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayerGraph that && name.equals(that.name) && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + nodes.hashCode();
    }

    @Override
    public String toString() {
        return name + " " + ids();
    }

    /** Collects layers in topological order. */
    public static final class Builder {
        private final String name;
        private final List<LayerNode> nodes = new ArrayList<>(96);
        private final Map<String, Integer> indexes = new HashMap<>(256);

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a layer that reads the named ones.
         *
         * @return the new layer's id, to be read by the next
         * @throws IllegalArgumentException where the id is taken or empty, an input is unknown, or the number of inputs does
         *     not fit the kind
         */
        public String add(String id, Layer layer, String... inputs) {
            checkArity(id, layer, inputs.length);
            Integer[] places = new Integer[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                places[i] = indexes.get(inputs[i]);
                if (places[i] == null) {
                    throw new IllegalArgumentException(
                            "%s: reads \"%s\", which is no earlier layer".formatted(id, inputs[i]));
                }
            }
            if (id.isBlank()) {
                throw new IllegalArgumentException("layer %d: the id is empty".formatted(nodes.size()));
            }
            if (indexes.putIfAbsent(id, nodes.size()) != null) {
                throw new IllegalArgumentException("%s: the id is used twice".formatted(id));
            }
            if (nodes.size() == Limits.MAX_LAYERS) {
                throw new IllegalArgumentException("%s: more than %d layers".formatted(id, Limits.MAX_LAYERS));
            }
            nodes.add(new LayerNode(id, layer, List.of(places)));
            return id;
        }

        private static void checkArity(String id, Layer layer, int inputs) {
            boolean fits;
            if (layer instanceof Layer.Input) {
                fits = inputs == 0;
            } else if (layer instanceof Layer.Concat || layer instanceof Layer.Add) {
                fits = inputs >= 1;
            } else {
                fits = inputs == 1;
            }
            if (!fits) {
                throw new IllegalArgumentException(
                        "%s: a layer of kind %s cannot have %d inputs".formatted(id, layer.kind(), inputs));
            }
        }

        /** Returns the finished graph; the builder must not be used again. */
        public LayerGraph build() {
            return new LayerGraph(name, List.copyOf(nodes), indexes);
        }
    }
}
