package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.util.Optional;

/**
 * How far a layer's values in one run are from those in another run.
 *
 * @param layer the layer's id
 * @param first its shape in the first run, or empty where that has no such layer
 * @param second its shape in the second run, or empty where that has no such layer
 * @param distance the distance, or empty where the layer is not in both runs in the same shape
 */
public record LayerDistance(
        String layer, Optional<TensorShape> first, Optional<TensorShape> second, Optional<TensorDistance> distance) {
    public LayerDistance {
        if (first.isEmpty() && second.isEmpty()) {
            throw new IllegalArgumentException(layer + ": expected a shape in at least one run");
        }
        if (distance.isPresent() != first.equals(second)) {
            throw new IllegalArgumentException(
                    "%s: only equal shapes have a distance, not %s and %s".formatted(layer, first, second));
        }
    }

    /** True where the layer is in both runs in the same shape. */
    public boolean isComparable() {
        return distance.isPresent();
    }
}
