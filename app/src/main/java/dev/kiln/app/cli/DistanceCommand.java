package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.ActivationDistance;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far two runs are apart. */
@Command(
        name = "distance",
        description =
                "How far two runs are apart, layer by layer: relative L2 and cosine. The second run takes from the first"
                        + " what no --other option changes.")
final class DistanceCommand extends ReportingCommand {
    @Mixin
    private NetworkOptions options = new NetworkOptions();

    @Parameters(index = "1", paramLabel = "IMAGE", description = "A picture: JPEG, PNG, BMP or GIF.")
    private Path image;

    @Option(names = "--other-image", paramLabel = "FILE", description = "Another picture for the second run.")
    private Path otherImage;

    @Option(names = "--other-weights", paramLabel = "FILE", description = "Other weights for the second run.")
    private Path otherWeights;

    @Option(
            names = "--other-seed",
            paramLabel = "NUMBER",
            description = "Random weights for the second run, drawn with this seed.")
    private Long otherSeed;

    @Option(
            names = "--other",
            paramLabel = "ARCHITECTURE",
            description = "Another architecture for the second run. The weights must fit it as well.")
    private String other;

    @Option(
            names = "--other-set",
            paramLabel = "KEY=VALUE",
            converter = SettingConverter.class,
            description = "Changes the second run's architecture, as --set does the first's.")
    private List<Edit> otherSettings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    Report report() throws IOException {
        checkUsage();
        ShapedGraph first = options.graph();
        ShapedGraph second = Architectures.shaped(otherArchitecture());
        Path secondImage = otherImage == null ? image : otherImage;
        InputTensor firstInput = options.read(image);
        InputTensor secondInput = options.read(secondImage, second);
        Path secondWeights = secondWeights();
        long secondSeed = otherSeed == null ? options.seed() : otherSeed;
        if (options.weights() == null || secondWeights == null) {
            diagnostics().println("kiln: random weights are used, and their predictions mean nothing");
        }
        Activations a = run(first, options.weights(), options.seed(), firstInput);
        Activations b = run(second, secondWeights, secondSeed, secondInput);
        return new DistanceReport(
                DistanceReport.Side.of(first, options.weights(), image, a),
                DistanceReport.Side.of(second, secondWeights, secondImage, b),
                ActivationDistance.byLayer(a, b));
    }

    /** Given weights come before those that the second architecture brings along, and these before the first run's. */
    private Path secondWeights() {
        if (otherSeed != null || otherWeights != null) {
            return otherSeed != null ? null : otherWeights;
        }
        Path own = other == null ? null : Architectures.ownWeights(other);
        return own == null ? options.weights() : own;
    }

    private void checkUsage() {
        if (otherImage == null
                && otherWeights == null
                && otherSeed == null
                && other == null
                && otherSettings.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is nothing to compare with, expected --other-image, --other-weights, --other-seed, --other or"
                            + " --other-set");
        } else if (otherWeights != null && otherSeed != null) {
            throw new ParameterException(
                    spec.commandLine(), "--other-weights and --other-seed exclude each other, expected one of them");
        }
    }

    private Architecture otherArchitecture() throws InputException {
        if (other != null) {
            return Architectures.find(other, otherSettings);
        }
        return Architectures.changed(options.architecture(), otherSettings);
    }

    private Activations run(ShapedGraph graph, Path weights, long seed, InputTensor input) throws InputException {
        try (Network network = options.build(graph, weights, seed, diagnostics())) {
            return network.run(input);
        }
    }
}
