package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which activations a runtime has to hold at each moment, by the lifetime of tensors at batch 1.
 *
 * <p>Layers run in the graph's order. A tensor lives from the layer that writes it to the last layer that reads it; what
 * nobody reads lives to the end. Two economies that every embedded runtime makes are counted: layers that work element by
 * element (ReLU, dropout, softmax, addition, flattening) write over their first input where nobody reads that later, and the
 * branches of a concatenation write straight into its result, which is held from the first branch on.
 */
final class MemoryPlan {
    private final LayerGraph graph;
    private final int[] lastReader;
    /** Buffer of each layer; a buffer has the index of the layer that first wrote it. */
    private final int[] buffer;
    /** The concatenation's buffer that a branch's buffer is part of, or the buffer itself. */
    private final int[] owner;

    private final long[] elements;
    private final int[] birth;
    private final int[] death;

    private MemoryPlan(ShapedGraph shaped) {
        graph = shaped.graph();
        int size = graph.size();
        lastReader = lastReaders(graph);
        buffer = new int[size];
        owner = new int[size];
        elements = new long[size];
        birth = new int[size];
        death = new int[size];
        for (int i = 0; i < size; i++) {
            elements[i] = shaped.shape(i).elements();
            place(i);
        }
    }

    /** For each layer, the elements of all tensors that are held while it runs. */
    static long[] liveElements(ShapedGraph shaped) {
        MemoryPlan plan = new MemoryPlan(shaped);
        int size = plan.graph.size();
        long[] live = new long[size + 1];
        for (int b = 0; b < size; b++) {
            if (plan.isBuffer(b)) {
                live[plan.birth[b]] += plan.elements[b];
                live[plan.death[b] + 1] -= plan.elements[b];
            }
        }
        for (int i = 1; i < size; i++) {
            live[i] += live[i - 1];
        }
        return Arrays.copyOf(live, size);
    }

    /** The buffers behind these sums, by birth, then by owner. */
    static List<TensorLifetime> lifetimes(ShapedGraph shaped) {
        MemoryPlan plan = new MemoryPlan(shaped);
        return IntStream.range(0, plan.graph.size())
                .filter(plan::isBuffer)
                .mapToObj(b -> new TensorLifetime(b, plan.birth[b], plan.death[b], plan.elements[b]))
                .sorted(Comparator.comparingInt(TensorLifetime::birth).thenComparingInt(TensorLifetime::owner))
                .toList();
    }

    private boolean isBuffer(int layer) {
        return buffer[layer] == layer && owner[layer] == layer;
    }

    private static int[] lastReaders(LayerGraph graph) {
        int size = graph.size();
        int[] last = new int[size];
        Arrays.fill(last, -1);
        for (int i = 0; i < size; i++) {
            for (int input : graph.node(i).inputs()) {
                last[input] = i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (last[i] < 0) {
                last[i] = size - 1;
            }
        }
        return last;
    }

    private void place(int index) {
        LayerNode node = graph.node(index);
        buffer[index] = index;
        owner[index] = index;
        birth[index] = index;
        if (worksInPlace(node.layer()) && death[bufferOf(node.input())] <= index) {
            buffer[index] = bufferOf(node.input());
        } else if (node.layer() instanceof Layer.Concat) {
            adoptBranches(index, node);
        }
        int home = bufferOf(index);
        death[home] = Math.max(death[home], lastReader[index]);
    }

    private void adoptBranches(int index, LayerNode node) {
        for (int input : node.inputs()) {
            int branch = bufferOf(input);
            boolean free = branch != index && !(graph.node(branch).layer() instanceof Layer.Concat);
            if (free && !(graph.node(branch).layer() instanceof Layer.Input)) {
                owner[branch] = index;
                birth[index] = Math.min(birth[index], birth[branch]);
                death[index] = Math.max(death[index], death[branch]);
            }
        }
    }

    private int bufferOf(int layer) {
        return owner[buffer[layer]];
    }

    private static boolean worksInPlace(Layer layer) {
        return layer instanceof Layer.Relu
                || layer instanceof Layer.Dropout
                || layer instanceof Layer.Softmax
                || layer instanceof Layer.Add
                || layer instanceof Layer.Flatten;
    }
}
