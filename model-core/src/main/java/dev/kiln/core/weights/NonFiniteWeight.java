package dev.kiln.core.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A weight that is no number, with which everything behind its layer would be none either.
 *
 * @param tensor the tensor's name, which begins with the layer's id
 * @param place its index in each dimension of the tensor, from 0
 * @param value NaN or an infinity
 */
public record NonFiniteWeight(String tensor, List<Integer> place, float value) {
    public NonFiniteWeight {
        place = List.copyOf(place);
    }

    /** The first such weight in file order, or empty. */
    public static Optional<NonFiniteWeight> first(Weights weights) {
        return weights.tensors().stream()
                .flatMap(tensor -> first(tensor).stream())
                .findFirst();
    }

    /** The first such value of a tensor, or empty. */
    public static Optional<NonFiniteWeight> first(WeightTensor tensor) {
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return Optional.of(new NonFiniteWeight(tensor.name(), place(i, tensor.shape()), values[i]));
            }
        }
        return Optional.empty();
    }

    /** The last dimension runs fastest. */
    private static List<Integer> place(int index, List<Integer> shape) {
        List<Integer> place = new ArrayList<>(shape.size());
        int rest = index;
        for (int i = shape.size() - 1; i >= 0; i--) {
            place.add(rest % shape.get(i));
            rest /= shape.get(i);
        }
        Collections.reverse(place);
        return place;
    }

    /** In words, for example "conv1.weight: value [0, 2, 6, 6] is NaN, expected a finite number". */
    @Override
    public String toString() {
        return "%s: value %s is %s, expected a finite number".formatted(tensor, place, value);
    }
}
