package dev.kiln.app.cli;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.io.IOException;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what an architecture costs. */
@Command(name = "analyze", description = "Cost of every layer and in total.")
final class AnalyzeCommand extends ReportingCommand {
    @Mixin
    private ArchitectureOptions architecture = new ArchitectureOptions();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    private record Costs(Analysis analysis, Conventions conventions) implements Report {
        @Override
        public Object json() {
            return AnalysisJson.of(analysis, conventions.counting());
        }

        @Override
        public void print(PrintStream out) {
            TextTable table = new TextTable(
                    2,
                    "layer",
                    "kind",
                    "output",
                    "parameters",
                    conventions.counting().words(),
                    "field",
                    "held, fp32");
            for (LayerCost cost : analysis.layers()) {
                table.row(
                        cost.id(),
                        cost.layer().kind(),
                        cost.outputShape().toString(),
                        Figures.count(cost.parameters()),
                        Figures.count(conventions.operations(cost)),
                        Long.toString(cost.receptiveField().height()),
                        conventions.activations(cost.liveElements(), Precision.FP32));
            }
            table.print(out);
            out.println();
            printTotals(out);
        }

        private void printTotals(PrintStream out) {
            out.println(analysis.graph().graph().name());
            out.println("  " + Figures.count(analysis.parameters(), "parameter"));
            out.printf(
                    "  %s of weights at fp32, %s at fp16, %s at int8%n",
                    conventions.weights(analysis.weightBytes(Precision.FP32)),
                    conventions.weights(analysis.weightBytes(Precision.FP16)),
                    conventions.weights(analysis.weightBytes(Precision.INT8)));
            out.printf("  %s %s%n", conventions.count(analysis), conventions.perBatch());
            out.printf("  (%s)%n", conventions.sentence());
            out.printf(
                    "  %s activation elements %s%n",
                    Figures.count(conventions.elementsOfBatch(analysis.activationElements())), conventions.perBatch());
            out.printf(
                    "  %s of activations held at the worst moment, at %s, fp32, %s%n",
                    conventions.activations(analysis.peakLiveElements(), Precision.FP32),
                    analysis.peakLayer().id(),
                    conventions.perBatch());
            out.printf(
                    "  receptive field of the last convolution: %d pixels, every %d%n",
                    analysis.receptiveField().height(),
                    analysis.receptiveField().strideHeight());
        }
    }

    @Override
    Report report() throws IOException {
        return new Costs(Architectures.analyzed(architecture.architecture()), counting.conventions());
    }
}
