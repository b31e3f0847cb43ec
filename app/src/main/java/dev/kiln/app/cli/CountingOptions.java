package dev.kiln.app.cli;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.CountingConvention;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How operations and sizes are counted: what the window asks under "How costs are counted". */
final class CountingOptions {
    /** What operations are counted in, by the names of the command line. */
    enum Count {
        MACS(Counting.Unit.MAC),
        FLOPS(Counting.Unit.FLOP);

        private final Counting.Unit unit;

        Count(Counting.Unit unit) {
            this.unit = unit;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The prefixes of bytes, by the names of the command line. */
    enum Units {
        USUAL(SizeUnits.USUAL),
        MB(SizeUnits.DECIMAL),
        MIB(SizeUnits.BINARY);

        private final SizeUnits sizes;

        Units(SizeUnits sizes) {
            this.sizes = sizes;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The ids of all conventions, for help and messages. */
    static final class ConventionIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(CountingConvention.values())
                    .map(CountingConvention::id)
                    .iterator();
        }
    }

    /** Reads a convention by its id. */
    static final class ConventionConverter implements ITypeConverter<CountingConvention> {
        @Override
        public CountingConvention convert(String id) {
            return CountingConvention.byId(id)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new ConventionIds()) + ", found \"" + id + "\""));
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--count",
            paramLabel = "UNIT",
            description =
                    "What operations are counted in: ${COMPLETION-CANDIDATES}; a MAC is two FLOPs. Default: macs.")
    private Count count;

    @Option(names = "--with-bias", description = "The addition of a bias is one more operation.")
    private boolean bias;

    @Option(
            names = "--with-relu-and-pool",
            description = "ReLU is one operation for each value, a pool one for each value that it looks at.")
    private boolean reluAndPool;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            converter = ConventionConverter.class,
            completionCandidates = ConventionIds.class,
            description = "Unit and biases in one word: ${COMPLETION-CANDIDATES}.")
    private CountingConvention convention;

    @Option(
            names = "--batch",
            paramLabel = "N",
            converter = OptionNumbers.Batch.class,
            defaultValue = "1",
            description =
                    "Pictures that run at once: operations and activations grow with them. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(
            names = "--units",
            paramLabel = "UNIT",
            defaultValue = "usual",
            description =
                    "Prefixes of sizes: mb = 10⁶ bytes, mib = 2²⁰ bytes, usual = weights MB and memory MiB. JSON has plain bytes."
                            + " Default: ${DEFAULT-VALUE}.")
    private Units units;

    /**
     * The choice.
     *
     * @throws ParameterException where options contradict each other
     */
    Conventions conventions() {
        if (convention != null && (count != null || bias || reluAndPool)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--convention stands for --count and --with-bias, expected either it or --count, --with-bias and"
                            + " --with-relu-and-pool");
        }
        return new Conventions(counting().withBatch(batch), units.sizes);
    }

    private Counting counting() {
        if (convention != null) {
            return convention.counting();
        }
        Counting.Unit unit = count == null ? Counting.Unit.MAC : count.unit;
        return Counting.MACS
                .withUnit(unit)
                .withBiases(bias)
                .withRelus(reluAndPool)
                .withPools(reluAndPool);
    }
}
