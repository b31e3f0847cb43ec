package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.calibration.QuantizedNetwork;
import dev.kiln.core.calibration.SensitivityQuantizer;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.FileParts;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.compression.Pruning;
import dev.kiln.core.compression.WeightQuantizer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.ExpectedInput;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happens to weights before they become bytes. */
final class QuantizeOptions {
    /** Pictures that calibrate at most: more take longer and bring little. */
    private static final int MOST_PICTURES = 64;

    /** The ways, of which one must be chosen. */
    static final class Way {
        @Option(names = "--lossless", description = "Keep the weights as they are.")
        private boolean lossless;

        @Option(
                names = "--bytes",
                paramLabel = "N",
                description =
                        "Choose each layer's values so that the file has at most N bytes and the answers change least.")
        private Long bytes;

        @Option(
                names = "--bits",
                paramLabel = "N",
                description =
                        "Share 2^N values in each layer by k-means, as in the Deep Compression paper; from 2 to 8.")
        private Integer bits;
    }

    @ArgGroup(multiplicity = "1")
    private Way way;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description =
                    "With --bytes: photographs, no labels needed, to calibrate with; the first 64 by name are taken. Without"
                            + " them generated pictures are used, which serve worse.")
    private Path pictures;

    @Option(
            names = "--density",
            paramLabel = "D",
            defaultValue = "1",
            description = "With --bits: share of weights that are kept in each layer, the largest ones, from 0 to 1."
                    + " Default: ${DEFAULT-VALUE}.")
    private double density;

    @Option(
            names = "--initialization",
            paramLabel = "NAME",
            defaultValue = "LINEAR",
            description = "With --bits: where k-means begins: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Initialization initialization;

    @Option(names = "--kmeans-seed", defaultValue = "1", description = "Seed of RANDOM. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private ControlOptions controls = new ControlOptions();

    /**
     * A network that is ready to be written.
     *
     * @param effects what each control of errors brings; empty where that was not asked for
     */
    record Compressed(CompressedNetwork network, List<ControlEffect> effects) {
        private Compressed(CompressedNetwork network) {
            this(network, List.of());
        }
    }

    /**
     * Makes a compressed network.
     *
     * @param coder of the file whose bytes are limited
     * @throws InputException where the weights do not fit, or pictures cannot be read
     */
    Compressed compress(Architecture architecture, Weights weights, LayerCoder coder, PrintStream diagnostics)
            throws IOException {
        if (way.bytes == null && controls.isGiven()) {
            throw new InputException("options", "", "control errors with --bytes only");
        }
        CompressedNetwork lossless = LosslessCompression.of(architecture, weights);
        if (way.lossless) {
            return new Compressed(lossless);
        }
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (way.bits != null) {
            List<LayerWeights> layers = LayerWeights.of(graph);
            var masks = Pruning.eachByMagnitude(layers, weights, layer -> density);
            var quantized =
                    WeightQuantizer.quantize(masks, weights, way.bits, initialization, seed, StepLines.on(diagnostics));
            return new Compressed(new CompressedNetwork(architecture, List.copyOf(quantized), weights.framework()));
        }
        return toSize(graph, lossless, weights, coder, diagnostics);
    }

    private Compressed toSize(
            ShapedGraph graph, CompressedNetwork lossless, Weights weights, LayerCoder coder, PrintStream diagnostics)
            throws IOException {
        if (coder != LayerCoder.ARITHMETIC) {
            throw new InputException("--bytes", "", "works with --coder arithmetic only");
        }
        FileParts parts = KilnFileWriter.measure(lossless, coder);
        long around = parts.total() - parts.layerParts().total();
        Preprocessing preprocessing = ExpectedInput.of(weights).orElse(Preprocessing.CAFFE);
        Progress progress = StepLines.on(diagnostics);
        Calibration calibration =
                Calibration.of(graph, weights, calibrationPictures(diagnostics), preprocessing, progress);
        List<ControlEffect> effects = List.of();
        QuantizedNetwork quantized;
        if (controls.effects()) {
            effects = ControlEffect.measure(calibration, List.of(), way.bytes - around, controls.control(), progress);
            quantized = effects.get(0).network();
        } else {
            quantized = SensitivityQuantizer.toSize(calibration, way.bytes - around, controls.control(), progress);
        }
        diagnostics.printf(
                "kiln: answers on the calibration pictures are %.4f nats (KL divergence) from those before%n",
                quantized.divergence());
        return new Compressed(
                new CompressedNetwork(lossless.architecture(), List.copyOf(quantized.layers()), lossless.framework()),
                effects);
    }

    private List<Picture> calibrationPictures(PrintStream diagnostics) throws IOException {
        if (pictures == null) {
            diagnostics.println("kiln: no --pictures: generated ones calibrate, and serve worse than photographs");
            return Calibration.generatedPictures();
        }
        if (!Files.isDirectory(pictures)) {
            throw new InputException(pictures.toString(), "", "is no folder, expected a folder of photographs");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(pictures)) {
            files = all.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_PICTURES)
                    .toList();
        }
        List<Picture> read = new ArrayList<>();
        for (Path file : files) {
            read.add(PictureReader.read(file));
        }
        return read;
    }
}
