package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a run computed as tensors. No value is copied twice: layers that share an array share the tensor, and a layer that a
 * concatenation reads is cut out of the concatenation's tensor when somebody asks for it.
 */
final class LayerTensors {
    /** Where a layer's channels lie in a concatenation. */
    private record Place(int concat, int firstChannel) {}

    private final ShapedGraph shaped;
    private final List<INDArray> outputs;
    /** For each array, the first layer that has it. */
    private final Map<INDArray, Integer> owners = new IdentityHashMap<>();

    private final Map<INDArray, Place> places = new IdentityHashMap<>();

    /** Takes each layer's array, in the graph's order. */
    LayerTensors(ShapedGraph shaped, List<INDArray> outputs) {
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

    /** All layers of one picture of the batch. */
    Activations of(int picture) {
        Map<Integer, LeasedTensor> leased = new HashMap<>();
        Map<Integer, Supplier<Activations.Tensor>> tensors = new HashMap<>();
        LayerGraph graph = shaped.graph();
        // backwards, so that a concatenation is there before what is cut out of it
        for (int i = graph.size() - 1; i >= 0; i--) {
            if (owners.get(outputs.get(i)) == i) {
                Place place = places.get(outputs.get(i));
                if (place == null) {
                    leased.put(i, lease(i, picture));
                    tensors.put(i, leased.get(i));
                } else {
                    tensors.put(
                            i,
                            new CutTensor(
                                    shaped.shape(i), ownersTensor(tensors, place.concat()), place.firstChannel()));
                }
            }
        }
        Map<String, Supplier<Activations.Tensor>> byLayer = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            byLayer.put(graph.node(i).id(), ownersTensor(tensors, i));
        }
        return Activations.of(byLayer, new Lease(leased.values()));
    }

    private Supplier<Activations.Tensor> ownersTensor(Map<Integer, Supplier<Activations.Tensor>> tensors, int layer) {
        return tensors.get(owners.get(outputs.get(layer)));
    }

    private LeasedTensor lease(int layer, int picture) {
        TensorShape shape = shaped.shape(layer);
        int start = Math.multiplyExact(picture, Math.toIntExact(shape.elements()));
        return new LeasedTensor(shape, outputs.get(layer), start);
    }

    /** The last layer's values for the first picture of the batch. */
    float[] last() {
        return lease(outputs.size() - 1, 0).get().values();
    }
}
