package dev.kiln.app.cli;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.files.KilnFiles;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.lowrank.FactoredNetwork;
import dev.kiln.core.lowrank.Factorization;
import dev.kiln.core.lowrank.RankChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes layers as factors of low rank. */
@Command(
        name = "factorize",
        description = {
            "Replaces the matrix of a layer by two factors of low rank (singular value decomposition), and says what that saves and"
                    + " loses.",
            "Dense layers and 1×1 convolutions can be factored. The first factor becomes a layer of its own, NAME_v; the second"
                    + " keeps the name.",
            "Without weights, only the cost of ranks is told."
        })
final class FactorizeCommand extends ReportingCommand {
    private static final String JSON = ".json";
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final long start = System.nanoTime();

    /** The ways to choose ranks, of which one must be chosen. */
    static final class Way {
        @Option(
                names = "--rank",
                paramLabel = "LAYER=R",
                converter = {OptionNumbers.Name.class, OptionNumbers.Rank.class},
                split = ",",
                description =
                        "The rank of a layer, for example fc6=256; more than one with commas, or given more than once.")
        private Map<String, Integer> ranks;

        @Option(
                names = "--energy",
                paramLabel = "E",
                converter = OptionNumbers.ShareAboveZero.class,
                description =
                        "Keep this share of the sum of squared singular values, above 0 and at most 1. Layers where that saves no"
                                + " parameters stay whole.")
        private Double energy;
    }

    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "A weight file that fits the architecture. A .kiln file brings its own along.")
    private Path weights;

    @ArgGroup(multiplicity = "1")
    private Way way;

    @Option(
            names = "--layers",
            paramLabel = "LAYER",
            split = ",",
            description = "With --energy: these layers only. Default: all that can be factored.")
    private List<String> layers = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the network: .kiln with its weights, .json without.")
    private Path file;

    @Override
    Output output() {
        check(source());
        return file == null ? Output.NONE : Output.file(file, weights, architecture.file());
    }

    private Path source() {
        return weights == null ? architecture.ownWeights() : weights;
    }

    @Override
    Report report() throws IOException {
        FactoredNetwork network = factored(architecture.architecture(), source());
        if (file != null) {
            write(network);
        }
        return new FactorsReport(network, Optional.ofNullable(file));
    }

    private void check(Path source) {
        if (way.ranks != null && !layers.isEmpty()) {
            throw usage("--layers goes with --energy; --rank names its layers itself");
        } else if (way.energy != null && source == null) {
            throw usage("--energy needs singular values, expected --weights FILE");
        } else if (file != null && !ends(JSON) && !ends(KilnFiles.EXTENSION)) {
            throw usage("--out %s: expected a name that ends with .kiln or .json".formatted(file));
        } else if (file != null && ends(KilnFiles.EXTENSION) && source == null) {
            throw usage("--out %s: a .kiln file holds weights, expected --weights FILE".formatted(file));
        }
    }

    private boolean ends(String extension) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private FactoredNetwork factored(Architecture whole, Path source) throws IOException {
        if (source == null) {
            return Factorization.costs(whole, way.ranks);
        }
        RankChoice choice =
                way.ranks == null ? new RankChoice.Energy(way.energy, layers) : new RankChoice.Fixed(way.ranks);
        return Factorization.factorize(whole, WeightFiles.read(source), choice, this::tell);
    }

    /** Small networks are done before one has read it. */
    private void tell(long done, long total, String what) {
        if (done < total && System.nanoTime() - start > PATIENCE_NANOS) {
            diagnostics().printf("kiln: %s, %d of %d%n", what, done, total);
        }
    }

    private void write(FactoredNetwork network) throws IOException {
        if (ends(JSON)) {
            AtomicFiles.writeText(file, ArchitectureJson.write(network.architecture()));
        } else {
            KilnFileWriter.write(
                    file,
                    LosslessCompression.of(
                            network.architecture(), network.weights().orElseThrow()),
                    LayerCoder.ARITHMETIC);
        }
    }
}
