package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies what a run computed to the heap. Every value is copied once: layers that share an array share the copy, and a layer
 * that a concatenation reads is cut out of the concatenation's copy when somebody asks for it.
 */
final class LayerCopies {
    /** Where a layer's channels lie in a concatenation. */
    private record Place(int concat, int firstChannel) {}

    private final ShapedGraph shaped;
    private final List<INDArray> outputs;
    /** For each array, the first layer that has it. */
    private final Map<INDArray, Integer> owners = new IdentityHashMap<>();

    private final Map<INDArray, Place> places = new IdentityHashMap<>();

    /** Takes each layer's array, in the graph's order. */
    LayerCopies(ShapedGraph shaped, List<INDArray> outputs) {
        this.shaped = shaped;
        this.outputs = outputs;
        for (int i = 0; i < outputs.size(); i++) {
            owners.putIfAbsent(outputs.get(i), i);
            LayerNode node = shaped.graph().node(i);
            if (node.layer() instanceof Layer.Concat && node.inputs().size() > 1) {
                place(i, node);
            }
        }
    }

    private void place(int concat, LayerNode node) {
        int channel = 0;
        for (int input : node.inputs()) {
            places.putIfAbsent(outputs.get(input), new Place(concat, channel));
            channel += shaped.shape(input).channels();
        }
    }

    /** Copies all layers for one picture of the batch, on all cores: 20 MB are much for one. */
    Activations all(int picture) {
        Map<Integer, Supplier<Activations.Tensor>> copies = owners.entrySet().parallelStream()
                .filter(entry -> !places.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toConcurrentMap(owner -> owner, owner -> one(owner, picture)));
        LayerGraph graph = shaped.graph();
        // backwards, so that a concatenation is there before what is cut out of it
        for (int i = graph.size() - 1; i >= 0; i--) {
            Place place = places.get(outputs.get(i));
            if (place != null && owners.get(outputs.get(i)) == i) {
                copies.put(i, new CutTensor(shaped.shape(i), ownersCopy(copies, place.concat()), place.firstChannel()));
            }
        }
        Map<String, Supplier<Activations.Tensor>> byLayer = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            byLayer.put(graph.node(i).id(), ownersCopy(copies, i));
        }
        return Activations.of(byLayer);
    }

    private Supplier<Activations.Tensor> ownersCopy(Map<Integer, Supplier<Activations.Tensor>> copies, int layer) {
        return copies.get(owners.get(outputs.get(layer)));
    }

    /** Copies one layer for one picture of the batch. */
    Supplier<Activations.Tensor> one(int layer, int picture) {
        TensorShape shape = shaped.shape(layer);
        float[] values = new float[Math.toIntExact(shape.elements())];
        outputs.get(layer)
                .data()
                .asNioFloat()
                .position(Math.multiplyExact(picture, values.length))
                .get(values);
        return new ChannelsLastTensor(shape, values);
    }
}
