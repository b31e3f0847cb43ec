package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.CompletedWeights;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** An architecture with weights, and how pictures are fed to it. */
final class NetworkOptions {
    /** Names of all ways of preprocessing, for help and messages. */
    static final class PreprocessingIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Preprocessing.values()).map(Preprocessing::id).iterator();
        }
    }

    /** Reads a way of preprocessing by its name. */
    static final class PreprocessingConverter implements ITypeConverter<Preprocessing> {
        @Override
        public Preprocessing convert(String id) {
            return Preprocessing.byId(id)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new PreprocessingIds()) + ", found \"" + id + "\""));
        }
    }

    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "A weight file. Without one a .kiln file's own weights are used; other architectures have random ones, and"
                            + " predictions mean nothing.")
    private Path weights;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of random weights. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--preprocessing",
            paramLabel = "NAME",
            defaultValue = "caffe",
            converter = PreprocessingConverter.class,
            completionCandidates = PreprocessingIds.class,
            description = "How pixels become input values: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Preprocessing preprocessing;

    @Option(
            names = "--partial",
            description =
                    "Load what fits of weights that do not fit the network; random numbers stand in for the rest.")
    private boolean partial;

    private ShapedGraph graph;

    /** The graph; found once. */
    ShapedGraph graph() throws InputException {
        if (graph == null) {
            graph = Architectures.shaped(architecture.architecture());
        }
        return graph;
    }

    /**
     * The weights of the file, or random ones.
     *
     * @param diagnostics told of what makes predictions mean little
     * @throws InputException where weights do not fit, naming tensors with both shapes
     */
    Weights weights(PrintStream diagnostics) throws InputException {
        if (weights() == null) {
            diagnostics.println("kiln: no --weights: random numbers are used, and predictions mean nothing");
        }
        return weights(graph(), weights(), seed, diagnostics);
    }

    private Weights weights(ShapedGraph other, Path file, long otherSeed, PrintStream diagnostics)
            throws InputException {
        if (file == null) {
            return HeInitialization.initialize(other, otherSeed);
        }
        Weights used = fitting(other, file, otherSeed, diagnostics);
        ExpectedInput.warning(used, preprocessing)
                .ifPresent(warning -> diagnostics.println("kiln: warning: " + warning));
        return used;
    }

    /** Builds the network with {@link #weights}; the caller closes it. */
    Network build(PrintStream diagnostics) throws InputException {
        return Network.build(graph(), weights(diagnostics));
    }

    /**
     * The place of a layer in the graph's order.
     *
     * @throws InputException where there is no such layer, with those that there are
     */
    int layerIndex(String id) throws InputException {
        OptionalInt index = graph().graph().indexOf(id);
        if (index.isEmpty()) {
            throw new InputException(
                    "--layer " + id,
                    "",
                    "there is no such layer; near are "
                            + Nearest.inWords(id, graph().graph().ids())
                            + ", and \"kiln analyze\" lists all");
        }
        return index.getAsInt();
    }

    /**
     * The same for another network.
     *
     * @param file a weight file, or null for random weights
     */
    Network build(ShapedGraph other, Path file, long otherSeed, PrintStream diagnostics) throws InputException {
        return Network.build(other, weights(other, file, otherSeed, diagnostics));
    }

    private Weights fitting(ShapedGraph other, Path file, long otherSeed, PrintStream diagnostics)
            throws InputException {
        Weights loaded = WeightFiles.read(file);
        List<WeightFit.Misfit> misfits = WeightFit.misfits(other, loaded);
        if (misfits.isEmpty()) {
            return loaded;
        }
        CompletedWeights completed = CompletedWeights.of(other, loaded, otherSeed);
        boolean nothingFits = completed.weights().origin() == Weights.Origin.UNTRAINED;
        if (nothingFits || !partial) {
            throw new InputException(
                    file.toString(),
                    "",
                    "%s %s: %s%s"
                            .formatted(
                                    nothingFits ? "nothing of it fits" : "does not fit",
                                    other.graph().name(),
                                    WeightFit.summary(misfits),
                                    nothingFits ? "" : "; --partial loads what fits"));
        }
        diagnostics.println("kiln: --partial: random numbers stand in for "
                + String.join(", ", completed.untrainedLayers()) + ", and predictions mean little");
        return completed.weights();
    }

    /** Reads and prepares a picture for the network. */
    InputTensor read(Path picture) throws InputException {
        return read(picture, graph());
    }

    /** The same for another network. */
    InputTensor read(Path picture, ShapedGraph other) throws InputException {
        return InputPreparation.prepare(PictureReader.read(picture), other.shape(0), preprocessing);
    }

    /** The architecture with its settings. */
    Architecture architecture() throws InputException {
        return architecture.architecture();
    }

    /** The weight file, or null for random weights. */
    Path weights() {
        return weights == null ? architecture.ownWeights() : weights;
    }

    /** Seed of random weights. */
    long seed() {
        return seed;
    }

    /** Number of classes that the network tells apart. */
    int classes() throws InputException {
        return graph().shape(graph().graph().size() - 1).channels();
    }
}
