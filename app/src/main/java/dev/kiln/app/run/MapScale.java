package dev.kiln.app.run;

import dev.kiln.visualizers.activation.ColorChoice;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;

/**
 * What the colours of a layer's maps mean, as the legend says it.
 *
 * @param colors the colours
 * @param range the values at the ends; null where each map has its own and no map is meant
 * @param caption whose values these are
 */
record MapScale(ColorMap colors, ValueRange range, String caption) {
    /**
     * The scale of a layer.
     *
     * @param channel the map that is meant, or −1; only where maps have their own scales
     */
    static MapScale of(String layer, MapRanges ranges, RangeMode mode, ColorChoice choice, int channel) {
        boolean whole = mode == RangeMode.PER_NETWORK && ranges.network() != null;
        ValueRange shared = whole ? ranges.network() : ranges.layer();
        // maps with scales of their own still have the same colours, so that zero is the same colour in all of them
        ColorMap colors = choice.map(shared);
        String all = layer + (ranges.vector() ? ", all values" : ", all maps");
        if (whole) {
            return new MapScale(colors, shared, "whole network");
        } else if (mode == RangeMode.PER_NETWORK) {
            return new MapScale(colors, shared, all + ": not on the network's scale");
        } else if (mode == RangeMode.PER_LAYER || ranges.vector()) {
            return new MapScale(colors, shared, all);
        }
        boolean one = channel >= 0 && channel < ranges.maps().size();
        return one
                ? new MapScale(colors, ranges.maps().get(channel), "each map its own: map " + channel)
                : new MapScale(colors, null, "each map its own");
    }
}
