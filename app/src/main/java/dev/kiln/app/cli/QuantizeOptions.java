package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.Initialization;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.compression.WeightQuantizer;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What happens to weights before they become bytes. Where nobody says what, each layer gets as many evenly spaced values as a byte
 * can name, with calibration: of all that makes weights smaller this moves the answers least, it suits any network, and it needs
 * no search. Weights that are smaller without any loss stay as they are.
 */
final class QuantizeOptions {
    /** The ways, of which one may be chosen. */
    static final class Way {
        @Option(names = "--lossless", description = "Keep the weights as they are.")
        private boolean lossless;

        @Option(
                names = "--bytes",
                paramLabel = "N",
                converter = OptionNumbers.Bytes.class,
                description =
                        "Choose each layer's values so that the file has at most N bytes and the answers change least.")
        private Long bytes;

        @Option(
                names = "--lose-at-most",
                paramLabel = "X",
                converter = OptionNumbers.Points.class,
                description =
                        "Find the smallest file with which top-1 and top-5 over --pictures fall by at most X percentage points each;"
                                + " where the pictures have no labels, with which at most X in a hundred get another label.")
        private Double loseAtMost;

        @Option(
                names = "--bits",
                paramLabel = "N[,LAYER=N…]",
                converter = LayerValues.Bits.class,
                description = "Share 2^N values in each layer, from 2 to 8; layers may have numbers of their own:"
                        + " 6,conv10=4. Without a number for all, layers that are not named stay as they are.")
        private LayerValues bits;
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(multiplicity = "0..1")
    private Way way = new Way();

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description =
                    "Photographs, no labels needed, to calibrate with: up to 64, spread evenly over the names. With --lose-at-most a"
                            + " third of them, the others judge. Without them generated pictures calibrate, which serve worse.")
    private Path pictures;

    @Option(
            names = "--density",
            paramLabel = "D[,LAYER=D…]",
            converter = LayerValues.Densities.class,
            description = "Prune first: share of weights that are kept in each layer, the largest ones, from 0 to 1;"
                    + " layers may have numbers of their own: 0.5,conv1=0.9.")
    private LayerValues density;

    @Option(
            names = "--values",
            paramLabel = "KIND",
            defaultValue = "CLUSTERS",
            description =
                    "With --bits: CLUSTERS, by k-means, as in the Deep Compression paper, calibrated where there are --pictures;"
                            + " or EVEN, evenly spaced ones, always calibrated. Default: ${DEFAULT-VALUE}.")
    private Quantization.Values values;

    @Option(
            names = "--initialization",
            paramLabel = "NAME",
            defaultValue = "LINEAR",
            description = "With clusters: where k-means begins: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Initialization initialization;

    @Option(names = "--kmeans-seed", defaultValue = "1", description = "Seed of RANDOM. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private ControlOptions controls = new ControlOptions();

    /**
     * A network that is ready to be written.
     *
     * @param lossless whether it is the network as it was
     * @param effects what each control of errors brings; empty where that was not asked for, or there are no errors
     */
    record Compressed(CompressedNetwork network, boolean lossless, List<ControlEffect> effects) {}

    /**
     * Makes a compressed network.
     *
     * @param coder of the file whose bytes are limited
     * @throws InputException where the weights do not fit, or pictures cannot be read
     */
    Compressed compress(Architecture architecture, Weights weights, LayerCoder coder, PrintStream diagnostics)
            throws IOException {
        checkTogether(coder);
        checkBits();
        CompressedNetwork lossless = LosslessCompression.of(architecture, weights);
        if (way.lossless) {
            return compressed(lossless, lossless);
        }
        PlanRun run = new PlanRun(lossless, weights, pictures, diagnostics);
        try {
            CompressionPlan start = start(lossless);
            if (way.bytes != null) {
                return toBytes(run, lossless, start);
            } else if (way.loseAtMost != null) {
                return compressed(lossless, run.loseAtMost(start, way.loseAtMost));
            } else if (way.bits != null) {
                return compressed(lossless, run.compress(bits(lossless, start)));
            }
            return compressed(lossless, run.byDefault(bits(lossless, start, WeightQuantizer.MAX_BITS)));
        } catch (IllegalArgumentException e) {
            throw new InputException("compress", "", e.getMessage(), e);
        }
    }

    private Compressed toBytes(PlanRun run, CompressedNetwork lossless, CompressionPlan start) throws InputException {
        Compressed found = compressed(lossless, run.toBytes(start, way.bytes));
        return controls.effects() && !found.lossless()
                ? new Compressed(found.network(), false, run.effects(start, way.bytes))
                : found;
    }

    private static Compressed compressed(CompressedNetwork lossless, CompressedNetwork network) {
        return new Compressed(network, network.layers().equals(lossless.layers()), List.of());
    }

    private void checkTogether(LayerCoder coder) throws InputException {
        boolean searches = way.bytes != null || way.loseAtMost != null;
        if (searches && coder != LayerCoder.ARITHMETIC) {
            throw new InputException(
                    way.bytes != null ? "--bytes" : "--lose-at-most", "", "works with --coder arithmetic only");
        }
        if (way.loseAtMost != null && pictures == null) {
            throw new InputException("--lose-at-most", "", "needs pictures that judge, expected --pictures DIR");
        }
        if (way.bytes == null && controls.effects()) {
            throw new InputException("--control-effects", "", "works with --bytes only");
        }
        if (way.lossless && controls.isGiven()) {
            throw new InputException("--lossless", "", "makes no errors to control");
        }
        if (way.lossless && density != null) {
            throw new InputException("--density", "", "loses weights, and does not go with --lossless");
        }
    }

    /** Clusters are 2 to the power of a whole number; so many evenly spaced values as one likes. */
    private void checkBits() {
        if (way.bits != null && values == Quantization.Values.CLUSTERS && !way.bits.areWhole()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--bits: with clusters expected whole numbers from %d to %d; --values EVEN takes fractions of a bit"
                            .formatted(WeightQuantizer.MIN_BITS, WeightQuantizer.MAX_BITS));
        }
    }

    private static List<String> layers(CompressedNetwork network) {
        return network.layers().stream()
                .map(StoredLayer::layer)
                .map(layer -> layer.layerId())
                .toList();
    }

    /** The densities. */
    private CompressionPlan start(CompressedNetwork network) throws InputException {
        CompressionPlan plan = CompressionPlan.LOSSLESS.with(Quantization.DEFAULT.withControl(controls.control()));
        LayerValues densities = LayerValues.checked("--density", density, layers(network));
        for (String id : layers(network)) {
            plan = plan.with(id, plan.of(id).withDensity(densities.of(id).orElse(1.0)));
        }
        return plan;
    }

    private CompressionPlan bits(CompressedNetwork network, CompressionPlan start) throws InputException {
        CompressionPlan plan = start.with(new Quantization(
                values, initialization, seed, start.quantization().control()));
        LayerValues bits = LayerValues.checked("--bits", way.bits, layers(network));
        for (String id : layers(network)) {
            double wanted = bits.of(id).orElse(LayerSetting.FLOAT_BITS);
            plan = plan.with(id, plan.of(id).withBits(wanted));
        }
        return plan;
    }

    private static CompressionPlan bits(CompressedNetwork network, CompressionPlan start, double bits) {
        CompressionPlan plan = start;
        for (String id : layers(network)) {
            plan = plan.with(id, plan.of(id).withBits(bits));
        }
        return plan;
    }
}
