package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges of all maps of one layer.
 *
 * @param maps the range of each channel
 * @param layer the range of all values
 * @param network the range of the whole network's values; null where it is not known, or the layer is not on its scale
 * @param vector true where each map is a single value
 */
public record MapRanges(List<ValueRange> maps, ValueRange layer, ValueRange network, boolean vector) {
    public MapRanges {
        maps = List.copyOf(maps);
    }

    /**
     * Ranges of finite values, channel by channel.
     *
     * @param values CHW
     * @throws IllegalArgumentException where the values do not fill the shape
     */
    public static MapRanges of(float[] values, TensorShape shape) {
        requireFull(values, shape);
        int cells = (int) shape.cells();
        List<ValueRange> maps = new ArrayList<>(shape.channels());
        for (int channel = 0; channel < shape.channels(); channel++) {
            maps.add(ValueRange.of(values, channel * cells, (channel + 1) * cells));
        }
        return new MapRanges(maps, ValueRange.of(values, 0, values.length), null, cells == 1);
    }

    /** The same maps with another range for the layer: for layers that share one scale. */
    public MapRanges withLayer(ValueRange range) {
        return new MapRanges(maps, range, network, vector);
    }

    static void requireFull(float[] values, TensorShape shape) {
        if (shape.elements() != values.length) {
            throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
        }
    }

    /** The same with the network's range, or without where it is null. */
    public MapRanges withNetwork(ValueRange newNetwork) {
        return new MapRanges(maps, layer, newNetwork, vector);
    }

    /**
     * The range that a channel's colours span. Single values have no scale of their own and share the layer's; so do all maps
     * where the network's range is asked for and there is none.
     */
    public ValueRange of(int channel, RangeMode mode) {
        return switch (mode) {
            case PER_LAYER -> layer;
            case PER_MAP -> vector ? layer : maps.get(channel);
            case PER_NETWORK -> network == null ? layer : network;
        };
    }
}
