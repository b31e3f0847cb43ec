package dev.kiln.app.cli;

import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.files.WeightFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a Kiln file. */
@Command(
        name = "compress",
        description = {
            "Writes a network and its weights as one small file (.kiln), which stands for both wherever an ARCHITECTURE is expected.",
            "--lossless keeps the weights to the last bit: those that share values, as the authors' file has them, as codes into"
                    + " codebooks, the others as plain numbers. --bytes, --lose-at-most and --bits quantize them. Without any of these each layer"
                    + " shares up to 255 evenly spaced values, unless the weights are smaller as they are."
        })
final class CompressCommand extends ReportingCommand {
    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "A weight file that fits the architecture. A .kiln file brings its own along.")
    private Path weights;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The .kiln file to write.")
    private Path file;

    @Mixin
    private QuantizeOptions quantize = new QuantizeOptions();

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            defaultValue = "arithmetic",
            description =
                    "How layers with codebooks become bytes: arithmetic; huffman, as in the paper; or plain, which drops the codebooks."
                            + " Default: ${DEFAULT-VALUE}.")
    private LayerCoder coder;

    @Option(names = "--compare", description = ComparisonReport.DESCRIPTION)
    private boolean compare;

    @Spec
    private CommandSpec spec;

    @Override
    Output output() {
        if (Output.promisesAnother(file, "kiln")) {
            throw usage(
                    "--out %s: a Kiln file is written, expected a name that ends with .kiln; \"kiln decompress\" writes .net and .npz"
                            .formatted(file));
        }
        return Output.file(file, weights, architecture.file());
    }

    @Override
    Report report() throws IOException {
        QuantizeOptions.Compressed compressed = compressed();
        FileParts parts = KilnFileWriter.write(file, compressed.network(), coder, StepLines.on(diagnostics()));
        PartsReport report = new PartsReport(
                file.toString(),
                parts.total(),
                parts,
                ComparisonReport.of(compare, compressed.network(), parts.total(), diagnostics()));
        return new CompressionReport(report, compressed.lossless(), compressed.effects());
    }

    private QuantizeOptions.Compressed compressed() throws IOException {
        Path source = weights == null ? architecture.ownWeights() : weights;
        if (source == null) {
            throw new ParameterException(spec.commandLine(), "there is nothing to compress, expected --weights FILE");
        }
        return quantize.compress(architecture.architecture(), WeightFiles.read(source), coder, diagnostics());
    }
}
