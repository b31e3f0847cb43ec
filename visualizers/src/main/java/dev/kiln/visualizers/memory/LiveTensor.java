package dev.kiln.visualizers.memory;

import dev.kiln.core.analysis.TensorLifetime;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.Role;
import java.util.List;

/**
 * One buffer of activations.
 *
 * @param id id of the layer that it is named after
 * @param lifetime when it is held
 * @param shape its shape for one picture
 * @param bytes its size for the whole batch
 * @param parts what it is made of, from the first channel on: the halves of a concatenation, or one part
 */
public record LiveTensor(String id, TensorLifetime lifetime, TensorShape shape, long bytes, List<Part> parts) {
    public LiveTensor {
        parts = List.copyOf(parts);
    }

    /**
     * Channels that one layer has written.
     *
     * @param role the role of that layer
     * @param bytes their size for the whole batch
     */
    public record Part(Role role, long bytes) {}
}
