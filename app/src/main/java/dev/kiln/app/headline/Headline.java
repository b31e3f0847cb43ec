package dev.kiln.app.headline;

import dev.kiln.app.compare.SizeRatio;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Baseline;
import dev.kiln.app.terms.Term;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.List;

/**
 * All figures of the strip.
 *
 * @param tiles parameters, model size, MACs, activation memory, receptive field
 * @param againstAlexNet the comparison with AlexNet in one line
 */
public record Headline(List<Tile> tiles, String againstAlexNet) {
    /** From here on a tile has no room for all digits. */
    private static final long BILLION = 1_000_000_000;

    public Headline {
        tiles = List.copyOf(tiles);
    }

    /** As {@link #of(Analysis, Baseline, Analysis, Conventions)}, counted as the paper counts. */
    public static Headline of(Analysis now, Baseline baseline, Analysis alexNet) {
        return of(now, baseline, alexNet, Conventions.DEFAULT);
    }

    /** The figures of a network beside those of the baseline, and beside AlexNet's. */
    public static Headline of(Analysis now, Baseline baseline, Analysis alexNet, Conventions conventions) {
        return new Headline(
                List.of(
                        new Tile(
                                now.parameters() < BILLION
                                        ? Figures.count(now.parameters())
                                        : Figures.rounded(now.parameters()),
                                "parameters",
                                Difference.of(
                                        now.parameters(), baseline.analysis().parameters(), baseline),
                                Term.PARAMETERS.sentence()),
                        weights(now, baseline, conventions),
                        operations(now, baseline, conventions),
                        activations(now, baseline, conventions),
                        receptiveField(now, baseline)),
                againstAlexNet(now, alexNet, conventions));
    }

    private static Tile weights(Analysis now, Baseline baseline, Conventions conventions) {
        return new Tile(
                conventions.weights(now.weightBytes(Precision.FP32)),
                "fp32 weights",
                Difference.of(now.parameters(), baseline.analysis().parameters(), baseline),
                "%s\n%s. fp16: %s, int8: %s."
                        .formatted(
                                Term.WEIGHT_BYTES.sentence(),
                                conventions.weightUnit(),
                                conventions.weights(now.weightBytes(Precision.FP16)),
                                conventions.weights(now.weightBytes(Precision.INT8))));
    }

    private static Tile operations(Analysis now, Baseline baseline, Conventions conventions) {
        Term term = conventions.counting().unit() == Counting.Unit.MAC ? Term.MAC : Term.FLOP;
        long operations = conventions.operations(now);
        return new Tile(
                Figures.rounded(operations),
                conventions.unit() + (batch(conventions) == 1 ? " per picture" : conventions.behind()),
                Difference.of(operations, conventions.operations(baseline.analysis()), baseline),
                "%s\n%s %s.\n%s"
                        .formatted(
                                term.sentence(),
                                conventions.count(now),
                                conventions.perBatch(),
                                conventions.sentence()));
    }

    private static Tile activations(Analysis now, Baseline baseline, Conventions conventions) {
        long peak = now.peakLiveElements();
        return new Tile(
                conventions.activations(peak, Precision.FP32),
                batch(conventions) == 1 ? "peak activations" : "peak" + conventions.behind(),
                Difference.of(peak, baseline.analysis().peakLiveElements(), baseline),
                "%s\nAt %s, fp32, %s; %s. int8: %s."
                        .formatted(
                                Term.PEAK_MEMORY.sentence(),
                                now.peakLayer().id(),
                                conventions.perBatch(),
                                conventions.memoryUnit(),
                                conventions.activations(peak, Precision.INT8)));
    }

    private static int batch(Conventions conventions) {
        return conventions.counting().batch();
    }

    private static Tile receptiveField(Analysis now, Baseline baseline) {
        return new Tile(
                now.receptiveField().height() + " px",
                "receptive field",
                Difference.of(
                        now.receptiveField().height(),
                        baseline.analysis().receptiveField().height(),
                        baseline),
                "%s\nHere of the last convolution; its neighbouring cells look %d px apart."
                        .formatted(
                                Term.RECEPTIVE_FIELD.sentence(),
                                now.receptiveField().strideHeight()));
    }

    /** Fewer parameters and more MACs at the same time is the surprise that the paper leaves unsaid: both are said here. */
    static String againstAlexNet(Analysis now, Analysis alexNet, Conventions conventions) {
        long operations = conventions.operations(now);
        long others = conventions.operations(alexNet);
        return "%s · %s%s %s"
                .formatted(
                        SizeRatio.of(now, alexNet).words(),
                        Figures.ratio(operations, others),
                        Figures.isNear(operations, others) ? "" : " the",
                        conventions.unit());
    }
}
