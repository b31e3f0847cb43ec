package dev.kiln.app.cli;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.CountingConvention;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Says what an architecture costs. */
@Command(name = "analyze", description = "Cost of every layer and in total, for one picture.")
final class AnalyzeCommand extends ReportingCommand {
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

    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            defaultValue = "mac",
            converter = ConventionConverter.class,
            completionCandidates = ConventionIds.class,
            description = "What counts as one operation: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private CountingConvention convention;

    private record Costs(Analysis analysis, CountingConvention convention) implements Report {
        @Override
        public Object json() {
            return AnalysisJson.of(analysis, convention);
        }

        @Override
        public void print(PrintStream out) {
            TextTable table =
                    new TextTable(2, "layer", "kind", "output", "parameters", convention.unit(), "field", "held, fp32");
            for (LayerCost cost : analysis.layers()) {
                table.row(
                        cost.id(),
                        cost.layer().kind(),
                        cost.outputShape().toString(),
                        Figures.count(cost.parameters()),
                        Figures.count(convention.counting().operations(cost)),
                        Long.toString(cost.receptiveField().height()),
                        Figures.binaryBytes(Precision.FP32.bytes(cost.liveElements())));
            }
            table.print(out);
            out.println();
            printTotals(out);
        }

        private void printTotals(PrintStream out) {
            out.println(analysis.graph().graph().name());
            out.printf("  %s parameters%n", Figures.count(analysis.parameters()));
            out.printf(
                    "  %s of weights at fp32, %s at fp16, %s at int8%n",
                    Figures.bytes(analysis.weightBytes(Precision.FP32)),
                    Figures.bytes(analysis.weightBytes(Precision.FP16)),
                    Figures.bytes(analysis.weightBytes(Precision.INT8)));
            out.printf(
                    "  %s %s (%s)%n",
                    Figures.count(analysis.operations(convention)), convention.unit(), convention.explanation());
            out.printf("  %s activation elements%n", Figures.count(analysis.activationElements()));
            out.printf(
                    "  %s of activations held at the worst moment, at %s, fp32%n",
                    Figures.binaryBytes(analysis.activationBytesPeak(Precision.FP32)),
                    analysis.peakLayer().id());
            out.printf(
                    "  receptive field of the last convolution: %d pixels, every %d%n",
                    analysis.receptiveField().height(),
                    analysis.receptiveField().strideHeight());
        }
    }

    @Override
    Report report() throws IOException {
        return new Costs(Architectures.analyzed(architecture.architecture()), convention);
    }
}
