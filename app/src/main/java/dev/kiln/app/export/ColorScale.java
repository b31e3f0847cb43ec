package dev.kiln.app.export;

import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Optional;

/**
 * Which colour stands for which value in the maps of one layer.
 *
 * @param colors the colours from the low to the high end
 * @param ranges the ranges of the layer's maps
 * @param mode which values share one range
 */
public record ColorScale(ColorMap colors, MapRanges ranges, RangeMode mode) {
    /** The values at the ends of a map's colours. */
    public ValueRange of(int channel) {
        return ranges.of(channel, mode);
    }

    /** The range that all maps share; empty where each has its own. */
    public Optional<ValueRange> shared() {
        boolean own = mode == RangeMode.PER_MAP && !ranges.vector();
        return own ? Optional.empty() : Optional.of(of(0));
    }

    /** Who shares a range, for the legend: maps that are single values, and layers off the network's scale, share their layer's. */
    public String words() {
        boolean alone = mode == RangeMode.PER_MAP && ranges.vector()
                || mode == RangeMode.PER_NETWORK && ranges.network() == null;
        return switch (alone ? RangeMode.PER_LAYER : mode) {
            case PER_LAYER -> "one scale for the layer";
            case PER_MAP -> "own scale for each map";
            case PER_NETWORK -> "one scale for the network";
        };
    }
}
