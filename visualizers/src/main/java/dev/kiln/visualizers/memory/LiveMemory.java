package dev.kiln.visualizers.memory;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.TensorLifetime;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The activations that a network holds at each moment of a run.
 *
 * @param analysis the network
 * @param bytesPerElement bytes of one value times the pictures of a batch
 * @param tensors all buffers, by birth
 */
public record LiveMemory(Analysis analysis, long bytesPerElement, List<LiveTensor> tensors) {
    public LiveMemory {
        tensors = List.copyOf(tensors);
    }

    /**
     * What a network holds.
     *
     * @param bytesPerElement bytes of one value times the pictures of a batch
     */
    public static LiveMemory of(Analysis analysis, long bytesPerElement) {
        ShapedGraph graph = analysis.graph();
        List<LiveTensor> tensors = TensorLifetime.of(graph).stream()
                .map(lifetime -> new LiveTensor(
                        graph.graph().node(lifetime.owner()).id(),
                        lifetime,
                        graph.shape(lifetime.owner()),
                        lifetime.elements() * bytesPerElement,
                        parts(graph, lifetime.owner(), bytesPerElement)))
                .toList();
        return new LiveMemory(analysis, bytesPerElement, tensors);
    }

    private static List<LiveTensor.Part> parts(ShapedGraph shaped, int owner, long bytesPerElement) {
        LayerGraph graph = shaped.graph();
        LayerNode node = graph.node(owner);
        List<LiveTensor.Part> parts = new ArrayList<>();
        for (int input : node.layer() instanceof Layer.Concat ? node.inputs() : List.of(owner)) {
            parts.add(new LiveTensor.Part(
                    Role.of(graph.node(writer(graph, input))),
                    shaped.shape(input).elements() * bytesPerElement));
        }
        return parts;
    }

    /** The layer behind those that only rewrite its output. */
    private static int writer(LayerGraph graph, int layer) {
        int writer = layer;
        while (rewrites(graph.node(writer).layer())) {
            writer = graph.node(writer).input();
        }
        return writer;
    }

    private static boolean rewrites(Layer layer) {
        return layer instanceof Layer.Relu || layer instanceof Layer.Dropout || layer instanceof Layer.Flatten;
    }

    /** Number of layers, which are the moments of a run. */
    public int layers() {
        return analysis.layers().size();
    }

    /** Bytes held while the layer at that place runs. */
    public long bytes(int layer) {
        return analysis.layers().get(layer).liveElements() * bytesPerElement;
    }

    /** Bytes held at the worst moment. */
    public long peakBytes() {
        return bytes(analysis.peakIndex());
    }

    /** What is held while the layer at that place runs, oldest first. */
    public List<LiveTensor> alive(int layer) {
        return tensors.stream()
                .filter(tensor -> tensor.lifetime().isAlive(layer))
                .toList();
    }

    /** The place of a layer, or −1 where the network has none with that id. */
    public int indexOf(String layerId) {
        List<LayerCost> costs = analysis.layers();
        for (int i = 0; i < costs.size(); i++) {
            if (costs.get(i).id().equals(layerId)) {
                return i;
            }
        }
        return -1;
    }
}
