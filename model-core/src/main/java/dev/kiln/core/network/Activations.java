package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What every layer of a network computed for one picture. A convolution or dense layer whose only reader is a ReLU shows its
 * values after that ReLU, under its own id, as Caffe's in-place layers do; the ReLU's id names the same values. Layers that do
 * nothing in a run, such as dropout, name the values before them.
 *
 * <p>The values are copies that neither a later run nor the end of the network changes. A layer's values may be put into CHW
 * order only when they are first asked for.
 */
public final class Activations {
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

    private Activations() {}

    /** Takes tensors by layer id in the graph's order. */
    public Activations(Map<String, Tensor> tensors) {
        tensors.forEach((id, tensor) -> this.tensors.put(id, () -> tensor));
    }

    /** Takes what makes the tensors when they are first asked for, by layer id in the graph's order. */
    static Activations of(Map<String, Supplier<Tensor>> tensors) {
        Activations activations = new Activations();
        activations.tensors.putAll(tensors);
        return activations;
    }

    /** The ids of all layers in order. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    /**
     * The values of a layer.
     *
     * @throws IllegalArgumentException where there is no such layer
     */
    public Tensor of(String layerId) {
        Supplier<Tensor> tensor = tensors.get(layerId);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no layer \"%s\"".formatted(layerId));
        }
        return tensor.get();
    }
}
