package dev.kiln.app.cli;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.RelativeIndexes;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.io.npy.NpyArray;
import dev.kiln.core.io.npy.NpyFiles;
import dev.kiln.core.weights.DeepCompressionLayer;
import dev.kiln.core.weights.DeepCompressionWriter;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the weights of a Kiln file for other programs. */
@Command(
        name = "decompress",
        description = {
            "Writes the weights of a .kiln file for other programs, by the ending of the file to write.",
            ".npz: plain tensors for NumPy, a slash in a name as underscore. .net: the layout of the paper's authors, for"
                    + " SqueezeNet v1.0 with codebooks only."
        })
final class DecompressCommand extends ReportingCommand {
    @Parameters(paramLabel = "FILE", description = "A .kiln file.")
    private Path source;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .npz or .net file to write.")
    private Path target;

    private record Written(Path file, List<WeightTensor> tensors) implements Report {
        @Override
        public Object json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file.toString());
            json.put("tensors", tensors.stream().map(Written::tensor).toList());
            return json;
        }

        private static Map<String, Object> tensor(WeightTensor tensor) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", tensor.name());
            json.put("shape", tensor.shape());
            return json;
        }

        @Override
        public void print(PrintStream out) {
            out.println("wrote " + file + ": " + Figures.count(tensors.size(), "tensor"));
        }
    }

    @Override
    Output output() {
        if (!ends(".npz") && !ends(".net")) {
            throw usage("--out %s: expected a name that ends with .npz or .net".formatted(target));
        }
        return Output.file(target, source);
    }

    private boolean ends(String ending) {
        return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    Report report() throws IOException {
        CompressedNetwork network = KilnFiles.read(source).network();
        Collection<WeightTensor> tensors = network.toWeights().tensors();
        if (ends(".npz")) {
            writeNpz(tensors);
        } else {
            DeepCompressionWriter.write(target, sparse(network));
        }
        return new Written(target, List.copyOf(tensors));
    }

    private void writeNpz(Collection<WeightTensor> tensors) throws InputException {
        Map<String, Supplier<NpyArray>> arrays = new LinkedHashMap<>();
        for (WeightTensor tensor : tensors) {
            arrays.put(tensor.name().replace('/', '_'), () -> new NpyArray(tensor.shape(), tensor.values()));
        }
        NpyFiles.writeNpz(target, arrays, Progress.NONE);
    }

    private List<DeepCompressionLayer> sparse(CompressedNetwork network) throws InputException {
        Optional<String> obstacle = RelativeIndexes.obstacle(network);
        if (obstacle.isPresent()) {
            throw refusal(obstacle.get());
        }
        return RelativeIndexes.sparse(network);
    }

    private InputException refusal(String found) {
        return new InputException(
                source.toString(),
                "",
                "a .net file holds SqueezeNet v1.0 with codebooks, but %s; .npz can hold it".formatted(found));
    }
}
