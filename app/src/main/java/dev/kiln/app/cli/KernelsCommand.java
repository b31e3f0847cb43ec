package dev.kiln.app.cli;

import dev.kiln.app.weights.KernelFiles;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.UserFolders;
import dev.kiln.core.weights.WeightStatistics;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.filter.KernelPicture;
import dev.kiln.visualizers.filter.KernelScale;
import dev.kiln.visualizers.filter.LayerKernels;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes a picture of a layer's weights. */
@Command(
        name = "kernels",
        description = {
            "The weights of a layer as a PNG file.",
            "The first layer's kernels are colour pictures, 0 is mid grey. A layer of 1×1 kernels is one matrix of inputs and"
                    + " outputs; of other layers one filter is written, a kernel for each input: blue below 0, white 0, orange above."
        })
final class KernelsCommand extends ReportingCommand {
    /** Names of all scales, for help and messages. */
    static final class ScaleIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(KernelScale.values()).map(KernelScale::id).iterator();
        }
    }

    /** Reads a scale by its name. */
    static final class ScaleConverter implements ITypeConverter<KernelScale> {
        @Override
        public KernelScale convert(String id) {
            return Arrays.stream(KernelScale.values())
                    .filter(scale -> scale.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new ScaleIds()) + ", found \"" + id + "\""));
        }
    }

    @Parameters(paramLabel = "FILE", description = "A weight file, such as the authors' compressed_SqueezeNet.net.")
    private Path file;

    @Option(names = "--layer", required = true, paramLabel = "ID", description = "A layer, for example conv1.")
    private String layer;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the file; made if needed.")
    private Path folder;

    @Option(
            names = "--filter",
            defaultValue = "0",
            converter = OptionNumbers.Index.class,
            paramLabel = "N",
            description = "The filter, from 0, where each has a picture of its own. Default: ${DEFAULT-VALUE}.")
    private int filter;

    @Option(
            names = "--scale",
            defaultValue = "filter",
            paramLabel = "NAME",
            converter = ScaleConverter.class,
            completionCandidates = ScaleIds.class,
            description = "Weights that share a colour scale: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private KernelScale scale;

    private record Written(String layer, WeightStatistics statistics, String meaning, Path file) implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("layer", layer);
            json.put("shape", statistics.shape());
            json.put("density", statistics.density());
            json.put("min", statistics.min());
            json.put("max", statistics.max());
            json.put("notNumbers", statistics.notFinite());
            json.put("picture", meaning);
            json.put("file", file.toString());
            return json;
        }

        @Override
        public void print(PrintStream out) {
            out.printf("%s  %s%n", layer, meaning);
            out.printf(
                    "  density %s  min %s  max %s%n",
                    Figures.percent(statistics.density()),
                    Figures.value(statistics.min()),
                    Figures.value(statistics.max()));
            out.printf("  %s%n", file);
        }
    }

    @Override
    Output output() {
        return Output.folder(folder);
    }

    @Override
    Report report() throws IOException {
        Weights weights = WeightFiles.read(file);
        WeightTensor tensor = weights.tensor(WeightTensor.weightName(layer)).orElseThrow(() -> noSuchLayer(weights));
        LayerKernels kernels = KernelFiles.kernels(weights, tensor);
        int filters = tensor.shape().get(0);
        if (filter >= filters) {
            throw new InputException(
                    "--filter " + filter, "", "%s has no such filter, expected 0 to %d".formatted(layer, filters - 1));
        }
        int index = kernels.byFilter() ? filter : 0;
        KernelPicture picture = kernels.picture(index);
        UserFolders.created(folder);
        Path written = folder.resolve(KernelFiles.name(layer, kernels, index));
        Output.refuseInputs(written, List.of(file));
        KernelFiles.write(picture, scale, written);
        return new Written(layer, WeightStatistics.of(tensor), picture.meaning(), written);
    }

    private InputException noSuchLayer(Weights weights) {
        String suffix = WeightTensor.weightName("");
        List<String> layers = weights.tensors().stream()
                .map(WeightTensor::name)
                .filter(name -> name.endsWith(suffix))
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .toList();
        return new InputException(
                "--layer " + layer,
                "",
                "there is no such layer; near are " + Nearest.inWords(layer, layers)
                        + ", and \"kiln weights inspect\" lists all");
    }
}
