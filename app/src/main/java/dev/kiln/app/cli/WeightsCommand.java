package dev.kiln.app.cli;

import dev.kiln.core.compression.KilnFile;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.WeightProfile;
import dev.kiln.core.weights.WeightStatistics;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks into weight files. */
@Command(
        name = "weights",
        description = "Looks into weight files.",
        mixinStandardHelpOptions = true,
        subcommands = {WeightsCommand.Inspect.class, KernelsCommand.class})
final class WeightsCommand implements Streams, Runnable {
    @ParentCommand
    private Streams parent;

    @Spec
    private CommandSpec spec;

    @Override
    public PrintStream out() {
        return parent.out();
    }

    @Override
    public PrintStream err() {
        return parent.err();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing, expected: kiln weights inspect FILE or kiln weights kernels FILE");
    }

    /** Lists the tensors of a weight file. */
    @Command(name = "inspect", description = "What a weight file holds.")
    static final class Inspect extends ReportingCommand {
        @Parameters(
                paramLabel = "FILE",
                description = "A weight file: .kiln, or the authors' compressed_SqueezeNet.net.")
        private Path file;

        @Option(names = "--compare", description = "Of a .kiln file: " + ComparisonReport.DESCRIPTION)
        private boolean compare;

        private record Contents(String file, String format, List<WeightProfile> tensors, Optional<PartsReport> parts)
                implements Report {
            @Override
            public Object json() {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("file", file);
                json.put("format", format);
                json.put("tensors", tensors.stream().map(Contents::tensor).toList());
                parts.ifPresent(report -> json.putAll(report.json()));
                return json;
            }

            private static Map<String, Object> tensor(WeightProfile profile) {
                WeightStatistics tensor = profile.statistics();
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("name", tensor.name());
                json.put("shape", tensor.shape());
                json.put("density", tensor.density());
                json.put("min", tensor.min());
                json.put("max", tensor.max());
                json.put("mean", tensor.mean());
                json.put("std", tensor.std());
                json.put("notNumbers", tensor.notFinite());
                json.put("nonZero", profile.nonZeroWeights());
                profile.codebook().ifPresent(codebook -> json.put("codebook", codebook(codebook)));
                return json;
            }

            /** Values and uses in the file's order of codes. */
            private static Map<String, Object> codebook(Codebook codebook) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("bits", codebook.bits());
                json.put("storedEntries", codebook.storedEntries());
                json.put("fillerZeros", codebook.fillerZeros());
                json.put("values", codebook.centroids());
                json.put("uses", codebook.uses());
                return json;
            }

            @Override
            public void print(PrintStream out) {
                TextTable table = new TextTable(2, "tensor", "shape", "density", "min", "max", "mean", "std");
                for (WeightProfile profile : tensors) {
                    WeightStatistics tensor = profile.statistics();
                    table.row(
                            tensor.name(),
                            String.join(
                                    "×",
                                    tensor.shape().stream().map(String::valueOf).toList()),
                            Figures.percent(tensor.density()),
                            Figures.value(tensor.min()),
                            Figures.value(tensor.max()),
                            Figures.value(tensor.mean()),
                            Figures.value(tensor.std()));
                }
                out.println(file + ": " + format);
                table.print(out);
                parts.ifPresent(report -> {
                    out.println();
                    report.print(out);
                });
            }
        }

        @Override
        Report report() throws IOException {
            if (KilnFiles.isKilnFile(file)) {
                KilnFile kiln = KilnFiles.read(file);
                PartsReport parts = new PartsReport(
                        file.toString(),
                        kiln.bytes(),
                        kiln.parts(),
                        ComparisonReport.of(compare, kiln.network(), kiln.bytes(), diagnostics()));
                if (parts.parts().total() != parts.bytes()) {
                    diagnostics()
                            .println(
                                    "kiln: another program wrote this file: the parts are those that Kiln would write");
                }
                return contents(WeightFiles.KILN_FORMAT, kiln.network().toWeights(), Optional.of(parts));
            }
            return contents(WeightFiles.NET_FORMAT, WeightFiles.read(file), Optional.empty());
        }

        private Contents contents(String format, Weights weights, Optional<PartsReport> parts) {
            return new Contents(
                    file.toString(),
                    format,
                    weights.tensors().stream()
                            .map(tensor -> WeightProfile.of(tensor, Progress.NONE))
                            .toList(),
                    parts);
        }
    }
}
