package dev.kiln.app.cli;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.MapRendering;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.activation.Scaling;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes what a layer makes of a picture. */
@Command(name = "activations", description = "Activation maps of a layer as PNG files, with statistics.")
final class ActivationsCommand extends ReportingCommand {
    /** Names of all colour maps, for help and messages. */
    static final class ColorMapNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ColorMap.all().stream().map(ActivationsCommand::id).iterator();
        }
    }

    /** Reads a colour map by its name. */
    static final class ColorMapConverter implements ITypeConverter<ColorMap> {
        @Override
        public ColorMap convert(String id) {
            return ColorMap.all().stream()
                    .filter(map -> id(map).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new ColorMapNames()) + ", found \"" + id + "\""));
        }
    }

    private static String id(ColorMap map) {
        return map.name().toLowerCase(Locale.ROOT).replace('–', '-');
    }

    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A picture: JPEG, PNG, BMP or GIF.")
    private Path image;

    @Option(
            names = "--layer",
            required = true,
            paramLabel = "ID",
            description = "A layer, for example fire2/expand3x3.")
    private String layer;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files; made if needed.")
    private Path folder;

    @Option(
            names = "--colors",
            defaultValue = "viridis",
            converter = ColorMapConverter.class,
            completionCandidates = ColorMapNames.class,
            description = "Colours of the maps: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ColorMap colors;

    private record Maps(String layer, TensorShape shape, ActivationStatistics statistics, List<Path> files)
            implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("layer", layer);
            json.put("shape", AnalysisJson.shape(shape));
            json.put("mean", statistics.mean());
            json.put("std", statistics.standardDeviation());
            json.put("min", statistics.min());
            json.put("max", statistics.max());
            json.put("files", files.stream().map(Path::toString).toList());
            return json;
        }

        @Override
        public void print(PrintStream out) {
            out.printf("%s  %s%n", layer, shape);
            out.printf(
                    "  mean %s  std %s  min %s  max %s  zeros %s%n",
                    Figures.value(statistics.mean()),
                    Figures.value(statistics.standardDeviation()),
                    Figures.value(statistics.min()),
                    Figures.value(statistics.max()),
                    Figures.percent(statistics.zeroFraction()));
            out.printf("  %d files, %s to %s%n", files.size(), files.get(0), files.get(files.size() - 1));
        }
    }

    @Override
    Report report() throws IOException {
        if (options.graph().graph().indexOf(layer).isEmpty()) {
            throw new InputException(
                    "--layer " + layer,
                    "",
                    "there is no such layer, expected one of "
                            + String.join(", ", options.graph().graph().ids()));
        }
        Activations.Tensor tensor;
        try (Network network = options.build(diagnostics())) {
            tensor = network.run(options.read(image)).of(layer);
        }
        UserFolders.created(folder);
        return new Maps(layer, tensor.shape(), ActivationStatistics.of(tensor.values()), write(tensor));
    }

    private List<Path> write(Activations.Tensor tensor) throws InputException {
        List<Path> files = new ArrayList<>();
        String name = layer.replace('/', '_');
        ValueRange range = MapRanges.of(tensor.values(), tensor.shape()).layer();
        for (int channel = 0; channel < tensor.shape().channels(); channel++) {
            Raster raster =
                    MapRendering.render(tensor.values(), tensor.shape(), channel, range, colors, new Scaling(1, 1));
            Path file = folder.resolve(String.format(Locale.ROOT, "%s_%04d.png", name, channel));
            PictureWriter.writePng(file, new Picture(raster.width(), raster.height(), raster.argb()));
            files.add(file);
        }
        return files;
    }
}
