package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.LayerWeights;
import org.bytedeco.javacpp.Pointer;

/** The memory outside the heap that a run takes, so that a network that is too large is refused before it is built. */
final class MemoryNeed {
    private MemoryNeed() {}

    /**
     * Refuses a graph that needs more than ND4J may take.
     *
     * @throws IllegalArgumentException with both figures
     */
    static void check(ShapedGraph graph) {
        long need = bytes(graph);
        long available = Pointer.maxBytes();
        if (available > 0 && need > available) {
            throw new IllegalArgumentException("%s needs %d MB to run, more than the %d MB that Kiln may use"
                    .formatted(graph.graph().name(), need / 1_000_000, available / 1_000_000));
        }
    }

    /** Bytes of all parameters, of every layer's output at once, and of the largest unrolled convolution. */
    static long bytes(ShapedGraph shaped) {
        LayerGraph graph = shaped.graph();
        long elements = 0;
        long largest = 0;
        for (LayerWeights layer : LayerWeights.of(shaped)) {
            elements += layer.parameters();
        }
        for (int i = 0; i < graph.size(); i++) {
            elements += shaped.shape(i).elements();
            if (graph.node(i).layer() instanceof Layer.Convolution convolution) {
                // im2col: every output cell gets its own copy of the window over the channels of a group
                long window = (long) convolution.window().cells()
                        * shaped.inputShape(i).channels();
                largest = Math.max(
                        largest, window / convolution.groups() * shaped.shape(i).cells());
            }
        }
        return Float.BYTES * (elements + largest);
    }
}
