package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What every layer of a network computed for one picture. A convolution or dense layer whose only reader is a ReLU shows its
 * values after that ReLU, under its own id, as Caffe's in-place layers do; the ReLU's id names the same values. Layers that do
 * nothing in a run, such as dropout, name the values before them.
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

    private final Map<String, Tensor> tensors;

    /** Takes tensors by layer id in the graph's order. */
    public Activations(Map<String, Tensor> tensors) {
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** The ids of all layers in order. */
    public Set<String> layers() {
        return tensors.keySet();
    }

    /**
     * The values of a layer.
     *
     * @throws IllegalArgumentException where there is no such layer
     */
    public Tensor of(String layerId) {
        Tensor tensor = tensors.get(layerId);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no layer \"%s\"".formatted(layerId));
        }
        return tensor;
    }
}
