package dev.kiln.app.cli;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.Judge;
import dev.kiln.core.calibration.SensitivityCache;
import dev.kiln.core.calibration.SensitivityCurves;
import dev.kiln.core.calibration.SensitivityKey;
import dev.kiln.core.calibration.SensitivityMeasurement;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.io.UserFolders;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures sensitivities. */
@Command(
        name = "sensitivity",
        description = {
            "Compresses each layer alone, from 8 to 2 bits and with fewer and fewer weights, and says what becomes of size and"
                    + " answers. Takes a minute or so; curves that were measured before are kept in Kiln's data folder."
        })
final class SensitivityCommand extends ReportingCommand {
    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "A weight file that fits the architecture. A .kiln file brings its own along.")
    private Path weights;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description =
                    "Photographs: up to 32 judge, and 16 calibrate. Labels are found in the names, where there are any."
                            + " Without them 42 generated pictures calibrate, and 16 of them judge, to save time.")
    private Path pictures;

    @Spec
    private CommandSpec spec;

    @Override
    Report report() throws IOException {
        Path file = weights == null ? architecture.ownWeights() : weights;
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "there is nothing to measure, expected --weights FILE");
        }
        Architecture network = architecture.architecture();
        Weights read = WeightFiles.read(file);
        CompressedNetwork source = LosslessCompression.of(network, read);
        ShapedGraph graph = ShapedGraph.infer(network.expand());
        PictureSet set = pictures(graph, read).forCurves();
        return new SensitivityReport(curves(graph, read, source, set), set.description());
    }

    private PictureSet pictures(ShapedGraph graph, Weights read) throws InputException {
        Preprocessing preprocessing = ExpectedInput.of(read).orElse(Preprocessing.CAFFE);
        return pictures == null
                ? PictureSet.generated(graph, preprocessing)
                : SkippedLines.told(
                        PictureSet.read(
                                pictures, PictureSet.FOR_CURVES, graph, preprocessing, StepLines.on(diagnostics())),
                        diagnostics());
    }

    private SensitivityCurves curves(ShapedGraph graph, Weights read, CompressedNetwork source, PictureSet set) {
        Progress progress = StepLines.on(diagnostics());
        Calibration calibration = Calibration.of(graph, read, set.calibrating(), progress);
        SensitivityKey key = SensitivityKey.of(
                graph.graph(), source, Optional.of(calibration), CompressionPlan.LOSSLESS, set.judging());
        SensitivityCache cache = SensitivityCache.in(UserFolders.data());
        return cache.find(key).orElseGet(() -> {
            Judge judge = Judge.of(graph, read, set.judging(), progress);
            SensitivityCurves curves = SensitivityMeasurement.measure(
                    source, calibration.statistics(), CompressionPlan.LOSSLESS, judge, progress);
            cache.keep(key, curves);
            return curves;
        });
    }
}
