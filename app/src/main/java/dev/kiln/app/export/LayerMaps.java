package dev.kiln.app.export;

import dev.kiln.core.network.Activations;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The maps of one layer that are written.
 *
 * @param layer the layer's id
 * @param tensor all of its values
 * @param channels numbers of the maps from 0, in the order in which they are shown
 */
public record LayerMaps(String layer, Activations.Tensor tensor, List<Integer> channels) {
    public LayerMaps {
        channels = List.copyOf(channels);
        int count = tensor.shape().channels();
        for (int channel : channels) {
            if (channel < 0 || channel >= count) {
                throw new IllegalArgumentException(
                        "%s has no map %d, its maps are 0 to %d".formatted(layer, channel, count - 1));
            }
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("no map of " + layer + " is chosen");
        }
    }

    /** All maps of a layer in their order. */
    public static LayerMaps all(String layer, Activations activations) {
        Activations.Tensor tensor = activations.of(layer);
        return new LayerMaps(
                layer,
                tensor,
                IntStream.range(0, tensor.shape().channels()).boxed().toList());
    }

    /** True where these are all maps, in their order. */
    public boolean isWhole() {
        return channels.equals(
                IntStream.range(0, tensor.shape().channels()).boxed().toList());
    }
}
