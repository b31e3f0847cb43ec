package dev.kiln.app.headline;

import dev.kiln.app.compare.SizeRatio;
import dev.kiln.app.conventions.Conventions;
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
    private static final int MANY = 10;

    public Headline {
        tiles = List.copyOf(tiles);
    }

    /** As {@link #of(Analysis, Analysis, Analysis, Conventions)}, counted as the paper counts. */
    public static Headline of(Analysis now, Analysis opened, Analysis alexNet) {
        return of(now, opened, alexNet, Conventions.DEFAULT);
    }

    /** The figures of a network beside those it had when it was opened, and beside AlexNet's. */
    public static Headline of(Analysis now, Analysis opened, Analysis alexNet, Conventions conventions) {
        return new Headline(
                List.of(
                        new Tile(
                                Figures.count(now.parameters()),
                                "parameters",
                                change(now.parameters(), opened.parameters()),
                                Term.PARAMETERS.sentence()),
                        weights(now, opened, conventions),
                        operations(now, opened, conventions),
                        activations(now, opened, conventions),
                        receptiveField(now, opened)),
                againstAlexNet(now, alexNet, conventions));
    }

    private static Tile weights(Analysis now, Analysis opened, Conventions conventions) {
        return new Tile(
                conventions.weights(now.weightBytes(Precision.FP32)),
                "fp32 weights",
                change(now.parameters(), opened.parameters()),
                "%s\n%s. fp16: %s, int8: %s."
                        .formatted(
                                Term.WEIGHT_BYTES.sentence(),
                                conventions.weightUnit(),
                                conventions.weights(now.weightBytes(Precision.FP16)),
                                conventions.weights(now.weightBytes(Precision.INT8))));
    }

    private static Tile operations(Analysis now, Analysis opened, Conventions conventions) {
        Term term = conventions.counting().unit() == Counting.Unit.MAC ? Term.MAC : Term.FLOP;
        long operations = conventions.operations(now);
        return new Tile(
                Figures.rounded(operations),
                conventions.unit() + (batch(conventions) == 1 ? " per picture" : conventions.behind()),
                change(operations, conventions.operations(opened)),
                "%s\n%s %s.\n%s"
                        .formatted(
                                term.sentence(),
                                conventions.count(now),
                                conventions.perBatch(),
                                conventions.sentence()));
    }

    private static Tile activations(Analysis now, Analysis opened, Conventions conventions) {
        long peak = now.peakLiveElements();
        return new Tile(
                conventions.activations(peak, Precision.FP32),
                batch(conventions) == 1 ? "peak activations" : "peak" + conventions.behind(),
                change(peak, opened.peakLiveElements()),
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

    private static Tile receptiveField(Analysis now, Analysis opened) {
        return new Tile(
                now.receptiveField().height() + " px",
                "receptive field",
                change(now.receptiveField().height(), opened.receptiveField().height()),
                "%s\nHere of the last convolution; its neighbouring cells look %d px apart."
                        .formatted(
                                Term.RECEPTIVE_FIELD.sentence(),
                                now.receptiveField().strideHeight()));
    }

    private static String change(long now, long opened) {
        if (now == opened) {
            return "";
        }
        // percents of four digits say less than a factor
        return now >= MANY * opened ? "▲ " + Figures.factor((double) now / opened) : Figures.change(now, opened);
    }

    /** Fewer parameters and more MACs at the same time is the surprise that the paper leaves unsaid: both are said here. */
    static String againstAlexNet(Analysis now, Analysis alexNet, Conventions conventions) {
        double ratio = (double) conventions.operations(now) / conventions.operations(alexNet);
        return SizeRatio.of(now, alexNet).words() + " · " + Figures.factor(ratio) + " the " + conventions.unit();
    }
}
