package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;

/**
 * What a grid shows, wherever it stands.
 *
 * @param values CHW; not copied, must not be changed
 * @param shape the layer's shape
 * @param order which maps, one after the other
 * @param ranges the values' ranges
 * @param mode which values share one scale
 * @param colors the colours
 */
public record GridContent(
        float[] values, TensorShape shape, MapOrder order, MapRanges ranges, RangeMode mode, ColorMap colors) {
    public GridContent {
        MapRanges.requireFull(values, shape);
        if (order.size() > shape.channels() || ranges.maps().size() != shape.channels()) {
            throw new IllegalArgumentException("%d tiles and ranges of %d maps do not belong to %s"
                    .formatted(order.size(), ranges.maps().size(), shape));
        }
    }

    /** The colours of one map. */
    Shade shade(int channel) {
        return new Shade(ranges.of(channel, mode), colors);
    }
}
