package dev.kiln.app.run;

import dev.kiln.app.export.ColorScale;
import dev.kiln.app.export.LayerMaps;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.MapOrder;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.MapSort;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.stream.IntStream;

/**
 * The maps on screen and how they are shown.
 *
 * @param channel the selected map, or −1
 * @param colors the colours that follow from the user's choice
 * @param mode which values share a scale
 * @param network the network's range where the layer is on its scale, else null
 * @param sort the order of the grid
 * @param deadHidden whether dead maps are left out of the grid
 * @param className what class the selected map stands for; empty where it stands for none
 * @param opacity of a map over the picture, 0 to 1
 */
record ShownMaps(
        RunResult result,
        String layer,
        int channel,
        ColorMap colors,
        RangeMode mode,
        ValueRange network,
        MapSort sort,
        boolean deadHidden,
        String className,
        double opacity) {

    Activations.Tensor tensor() {
        return result.activations().of(layer);
    }

    /** True where one map, of more than one cell, is selected. */
    boolean hasMap() {
        return channel >= 0 && channel < tensor().shape().channels() && !MapTexts.isVector(tensor());
    }

    /** The order of the grid. */
    MapOrder order() {
        return MapOrder.of(tensor().values(), tensor().shape(), sort, deadHidden);
    }

    /** The maps of the grid in its order; there must be one. */
    LayerMaps grid() {
        MapOrder order = order();
        return new LayerMaps(
                layer,
                tensor(),
                IntStream.range(0, order.size()).map(order::channel).boxed().toList());
    }

    ColorScale scale() {
        MapRanges ranges = MapRanges.of(tensor().values(), tensor().shape());
        return new ColorScale(colors, ranges.withNetwork(network), mode);
    }
}
