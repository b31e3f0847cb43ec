package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges of all maps of one layer.
 *
 * @param maps the range of each channel
 * @param layer the range of all values
 * @param vector true where each map is a single value
 */
public record MapRanges(List<ValueRange> maps, ValueRange layer, boolean vector) {
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
        return new MapRanges(maps, ValueRange.of(values, 0, values.length), cells == 1);
    }

    /** The same maps with another range for the layer: for layers that share one scale. */
    public MapRanges withLayer(ValueRange range) {
        return new MapRanges(maps, range, vector);
    }

    static void requireFull(float[] values, TensorShape shape) {
        if (shape.elements() != values.length) {
            throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
        }
    }

    /** The range that a channel's colours span; single values have no scale of their own and share the layer's. */
    public ValueRange of(int channel, RangeMode mode) {
        return mode == RangeMode.PER_LAYER || vector ? layer : maps.get(channel);
    }

    /**
     * Number of maps whose cells all have the same value, maps that a ReLU shut off among them; 0 where maps are single values.
     */
    public int constantMaps() {
        return vector ? 0 : (int) maps.stream().filter(ValueRange::constant).count();
    }
}
