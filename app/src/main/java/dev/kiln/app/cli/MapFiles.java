package dev.kiln.app.cli;

import dev.kiln.app.export.ColorScale;
import dev.kiln.app.export.GridPicture;
import dev.kiln.app.export.LayerMaps;
import dev.kiln.app.export.MapPictures;
import dev.kiln.app.export.ValueFiles;
import dev.kiln.app.run.MapNames;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Activations;
import dev.kiln.presets.ImageNetLabels;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.NetworkRange;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the files that the options ask for into one folder. */
final class MapFiles {
    private static final int DEFAULT_ZOOM = 1;

    /** One run of a network. */
    record Run(ShapedGraph graph, InputTensor input, Activations activations) {}

    private final Path image;
    private final Path folder;
    private final Run run;
    private final MapOptions options;
    private final Analysis analysis;
    private final Optional<ValueRange> network;
    private final MapNames names = new MapNames(ImageNetLabels::name);

    /** @param image the picture that was read, which no file may replace */
    MapFiles(Path folder, Run run, MapOptions options, Path image) {
        this.image = image;
        this.folder = folder;
        this.run = run;
        this.options = options;
        this.analysis = Analysis.of(run.graph());
        this.network = options.range.mode() == RangeMode.PER_NETWORK
                ? Optional.of(NetworkRange.of(run.graph().graph(), run.activations()))
                : Optional.empty();
    }

    /**
     * Writes what is asked for of one layer, archives aside.
     *
     * @param singleMaps true where each map gets a file of its own
     */
    LayerFiles write(LayerMaps maps, boolean singleMaps) throws InputException {
        List<Path> files = new ArrayList<>();
        Activations.Tensor tensor = maps.tensor();
        ColorScale scale = scale(maps.layer());
        String stem = maps.layer().replace('/', '_');
        if (singleMaps) {
            for (int channel : maps.channels()) {
                Picture map = MapPictures.map(tensor, channel, scale, zoom(DEFAULT_ZOOM));
                files.add(png(named(maps.layer(), channel), map));
            }
        }
        if (options.grid) {
            int zoom = zoom(GridPicture.comfortableZoom(tensor.shape()));
            files.add(png(stem + "_grid", GridPicture.of(maps, scale, zoom)));
        }
        if (options.overlay) {
            for (int channel : maps.channels()) {
                files.add(png(named(maps.layer(), channel) + "_overlay", overlay(maps.layer(), channel, scale)));
            }
        }
        if (options.npy) {
            Path file = folder.resolve(stem + ".npy");
            ValueFiles.writeNpy(file, maps);
            files.add(file);
        }
        return new LayerFiles(maps, ActivationStatistics.of(tensor.values()), files);
    }

    /** Writes all values of several layers into one file. */
    Path writeArchive(List<String> layers) throws InputException {
        Path file = folder.resolve("activations.npz");
        ValueFiles.writeNpz(file, run.activations(), layers, Progress.NONE);
        return file;
    }

    /** Writes the map of a class's evidence over the picture. */
    EvidenceFile writeEvidence(String layer, int classIndex) throws InputException {
        Path file = png(numbered("evidence", classIndex), overlay(layer, classIndex, scale(layer)));
        Activations.Tensor tensor = run.activations().of(layer);
        TensorShape shape = tensor.shape();
        return new EvidenceFile(
                classIndex,
                Labels.name(classIndex, shape.channels()),
                layer,
                ActivationStatistics.ofChannel(tensor.values(), shape, classIndex),
                file);
    }

    private Picture overlay(String layer, int channel, ColorScale scale) {
        ReceptiveField field = analysis.layer(layer).orElseThrow().receptiveField();
        return MapPictures.overlay(
                run.input().picture(),
                run.activations().of(layer),
                channel,
                field,
                scale,
                options.opacity,
                zoom(DEFAULT_ZOOM));
    }

    private ColorScale scale(String layer) {
        Activations.Tensor tensor = run.activations().of(layer);
        MapRanges ranges = MapRanges.of(tensor.values(), tensor.shape());
        Layer kind = run.graph()
                .graph()
                .node(run.graph().graph().indexOf(layer).orElseThrow())
                .layer();
        ValueRange shared = NetworkRange.covers(kind) ? network.orElse(null) : null;
        return new ColorScale(options.colors, ranges.withNetwork(shared), options.range.mode());
    }

    private int zoom(int otherwise) {
        return options.zoom == null ? otherwise : options.zoom;
    }

    private Path png(String name, Picture picture) throws InputException {
        Path file = folder.resolve(name + ".png");
        Output.refuseInputs(file, List.of(image));
        PictureWriter.writePng(file, picture);
        return file;
    }

    /** The layer, the channel and, where that is a class with a name, the class: {@code conv10_0282_tiger_cat}. */
    private String named(String layer, int channel) {
        String name = names.className(run.graph(), layer, channel);
        return numbered(layer.replace('/', '_'), channel) + MapNames.fileName(name, "_");
    }

    private static String numbered(String stem, int number) {
        return String.format(Locale.ROOT, "%s_%04d", stem, number);
    }
}
