package dev.kiln.core.weights;

import java.util.List;
import java.util.Optional;

/**
 * One named tensor of weights.
 *
 * @param name layer id and role: {@code fire2/squeeze1x1.weight} or {@code fire2/squeeze1x1.bias}
 * @param shape OIHW for convolutions (I is the channels of one group), OI for dense layers, O for biases
 * @param values row-major in that order; not copied, must not be changed
 * @param codebook the few values that the file stores and the tensor's values refer to, or empty
 */
public record WeightTensor(String name, List<Integer> shape, float[] values, Optional<Codebook> codebook) {
    /** A tensor whose values are stored one by one. */
    public WeightTensor(String name, List<Integer> shape, float[] values) {
        this(name, shape, values, Optional.empty());
    }

    public WeightTensor {
        shape = List.copyOf(shape);
        long elements = 1;
        for (int dimension : shape) {
            elements = Math.multiplyExact(elements, (long) dimension);
        }
        if (elements != values.length) {
            throw new IllegalArgumentException(
                    "%s: %d values do not fill the shape %s".formatted(name, values.length, shape));
        }
    }

    /** The name of a layer's weights. */
    public static String weightName(String layerId) {
        return layerId + ".weight";
    }

    /** The name of a layer's biases. */
    public static String biasName(String layerId) {
        return layerId + ".bias";
    }
}
