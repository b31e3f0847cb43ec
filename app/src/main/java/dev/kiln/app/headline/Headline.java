package dev.kiln.app.headline;

import dev.kiln.app.compare.SizeRatio;
import dev.kiln.core.analysis.Analysis;
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

    /** The figures of a network beside those it had when it was opened, and beside AlexNet's. */
    public static Headline of(Analysis now, Analysis opened, Analysis alexNet) {
        long peak = now.activationBytesPeak(Precision.FP32);
        return new Headline(
                List.of(
                        new Tile(
                                Figures.count(now.parameters()),
                                "parameters",
                                change(now.parameters(), opened.parameters()),
                                "All weights and biases that training has to find."),
                        new Tile(
                                Figures.bytes(now.weightBytes(Precision.FP32)),
                                "fp32 weights",
                                change(now.parameters(), opened.parameters()),
                                "Four bytes for each parameter, before any compression; MB = 10⁶ bytes. fp16: %s, int8: %s."
                                        .formatted(
                                                Figures.bytes(now.weightBytes(Precision.FP16)),
                                                Figures.bytes(now.weightBytes(Precision.INT8)))),
                        new Tile(
                                Figures.rounded(now.macs()),
                                "MACs per picture",
                                change(now.macs(), opened.macs()),
                                "%s multiply-accumulates of convolutions and dense layers, biases not counted; 2 × MACs are FLOPs."
                                        .formatted(Figures.count(now.macs()))),
                        new Tile(
                                Figures.binaryBytes(peak),
                                "peak activations",
                                change(peak, opened.activationBytesPeak(Precision.FP32)),
                                "Activations held at the worst moment of a run, at %s, fp32; MiB = 2²⁰ bytes. int8: %s."
                                        .formatted(
                                                now.peakLayer().id(),
                                                Figures.binaryBytes(now.activationBytesPeak(Precision.INT8)))),
                        new Tile(
                                now.receptiveField().height() + " px",
                                "receptive field",
                                change(
                                        now.receptiveField().height(),
                                        opened.receptiveField().height()),
                                "Pixels on a side that one cell of the last convolution sees; neighbouring cells look %d px apart."
                                        .formatted(now.receptiveField().strideHeight()))),
                againstAlexNet(now, alexNet));
    }

    private static String change(long now, long opened) {
        if (now == opened) {
            return "";
        }
        // percents of four digits say less than a factor
        return now >= MANY * opened ? "▲ " + Figures.factor((double) now / opened) : Figures.change(now, opened);
    }

    /** Fewer parameters and more MACs at the same time is the surprise that the paper leaves unsaid: both are said here. */
    static String againstAlexNet(Analysis now, Analysis alexNet) {
        return SizeRatio.of(now, alexNet).words() + " · " + Figures.factor((double) now.macs() / alexNet.macs())
                + " the MACs";
    }
}
