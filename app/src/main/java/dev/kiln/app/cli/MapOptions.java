package dev.kiln.app.cli;

import dev.kiln.app.export.LayerMaps;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.MapOrder;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Which files are made of a layer's maps, and how they look. */
final class MapOptions {
    @Option(
            names = "--maps",
            description = "One PNG for each map. This is what is written where nothing else is asked for.")
    boolean maps;

    @Option(
            names = "--grid",
            description = "One PNG of all maps, each with its number, and a legend of colours and values below them.")
    boolean grid;

    @Option(
            names = "--overlay",
            description =
                    "Each map over the picture as the network was fed it, cells where their receptive fields are.")
    boolean overlay;

    @Option(
            names = "--opacity",
            paramLabel = "0…1",
            defaultValue = "0.6",
            converter = OptionNumbers.Share.class,
            description =
                    "How far the largest value of an overlay hides the picture; smaller ones hide less, 0 nothing. Default: ${DEFAULT-VALUE}.")
    double opacity;

    @Option(names = "--npy", description = "The values for NumPy: 32-bit floats of shape (1, channels, height, width).")
    boolean npy;

    @Option(
            names = "--npz",
            description =
                    "The values of all layers asked for in one file, activations.npz; its arrays have the layers' ids"
                            + " with a point for each slash (fire2.expand3x3).")
    boolean npz;

    @Option(
            names = "--channel",
            split = ",",
            paramLabel = "N",
            converter = OptionNumbers.Index.class,
            description = "Only these maps, counted from 0; may be given more than once.")
    List<Integer> channels = new ArrayList<>();

    @Option(
            names = "--sort",
            paramLabel = "BY",
            defaultValue = "index",
            description =
                    "Order of the maps: ${COMPLETION-CANDIDATES}, the largest first; as given with --channel where by"
                            + " index. Default: ${DEFAULT-VALUE}.")
    SortBy sort;

    @Option(
            names = "--range",
            paramLabel = "OF",
            defaultValue = "layer",
            description =
                    "Whose values the ends of the colours are: ${COMPLETION-CANDIDATES}. \"network\" is one scale for"
                            + " all layers but the input and the probabilities. Default: ${DEFAULT-VALUE}.")
    ScaleOf range;

    @Option(
            names = "--colors",
            defaultValue = "viridis",
            converter = ColorMapNames.Converter.class,
            completionCandidates = ColorMapNames.class,
            description = "Colours of the maps: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    ColorMap colors;

    @Option(
            names = "--zoom",
            paramLabel = "N",
            converter = OptionNumbers.Zoom.class,
            description =
                    "Pixels along each side of a cell, or of a pixel of the picture in overlays. Default: 1; in grids as"
                            + " many as make small maps easy to see.")
    Integer zoom;

    /** True where some kind of file is asked for. */
    boolean any() {
        return maps || grid || overlay || npy || npz;
    }

    /**
     * The maps of a layer that are asked for, in the order that is asked for.
     *
     * @throws IllegalArgumentException where the layer has no such map
     */
    LayerMaps of(String layer, Activations activations) {
        Activations.Tensor tensor = activations.of(layer);
        MapOrder order = MapOrder.of(tensor.values(), tensor.shape(), sort.by(), false);
        List<Integer> all =
                IntStream.range(0, order.size()).map(order::channel).boxed().toList();
        if (channels.isEmpty()) {
            return new LayerMaps(layer, tensor, all);
        }
        // made first: it says where there is no such map
        LayerMaps chosen =
                new LayerMaps(layer, tensor, channels.stream().distinct().toList());
        return sort == SortBy.INDEX
                ? chosen
                : new LayerMaps(
                        layer, tensor, all.stream().filter(channels::contains).toList());
    }
}
