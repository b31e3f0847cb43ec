package dev.kiln.core.network;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What every layer of a network computed for one picture. A convolution or dense layer whose only reader is a ReLU shows its
 * values after that ReLU, under its own id, as Caffe's in-place layers do; the ReLU's id names the same values. Layers that do
 * nothing in a run, such as dropout, name the values before them.
 *
 * <p>Neither a later run nor the end of the network changes the values. They may lie in the network's memory until they are first
 * asked for: the next run of the network, and its end, copy what nobody has asked for, unless the activations were closed. Not
 * closing them costs that copy and nothing else. For several threads.
 */
public final class Activations implements AutoCloseable {
    /**
     * One layer's values.
     *
     * @param shape channels × height × width
     * @param values CHW; not copied, must not be changed
     */
    public record Tensor(TensorShape shape, float[] values) {
        public Tensor {
            if (shape.elements() != values.length) {
                throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
            }
        }
    }

    private final Map<String, Supplier<Tensor>> tensors = new LinkedHashMap<>();

    private final Lease lease;

    private Activations(Lease lease) {
        this.lease = lease;
    }

    /** Takes tensors by layer id in the graph's order. */
    public Activations(Map<String, Tensor> tensors) {
        this(new Lease(List.of()));
        tensors.forEach((id, tensor) -> this.tensors.put(id, () -> tensor));
    }

    /** Takes what makes the tensors when they are first asked for, by layer id in the graph's order, and the memory it reads. */
    static Activations of(Map<String, Supplier<Tensor>> tensors, Lease lease) {
        Activations activations = new Activations(lease);
        activations.tensors.putAll(tensors);
        return activations;
    }

    /**
     * True where the layer at a place in the order shows its values after its ReLU: it has weights, and a ReLU is its only reader.
     */
    public static boolean areAfterRelu(LayerGraph graph, int layer) {
        return GraphTranslator.isFused(graph, graph.consumers(), layer);
    }

    /** The ids of all layers in order. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    /**
     * The values of a layer.
     *
     * @throws IllegalArgumentException where there is no such layer
     * @throws IllegalStateException where the activations were closed before anybody asked for this layer
     */
    public Tensor of(String layerId) {
        Supplier<Tensor> tensor = tensors.get(layerId);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no layer \"%s\"".formatted(layerId));
        }
        return tensor.get();
    }

    /** Makes the values independent of the network's memory. */
    void keep() {
        lease.keep();
    }

    /** Says that nobody will ask for more layers, so that the next run need not copy them. */
    @Override
    public void close() {
        lease.giveUp();
    }
}
