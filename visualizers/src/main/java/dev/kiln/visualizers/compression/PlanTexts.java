package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.text.Figures;
import java.util.List;

/** Settings and sizes in words. */
final class PlanTexts {
    /** What one can do with the curves, in short. */
    static final String HINT =
            "Drag a bar, or draw across the layers. Shift: all together. Alt: fine steps. Double click: as it was.";

    /** What one can do with the curves. */
    static final String HELP =
            "Drag a bar up or down, or draw across the layers. Shift moves all layers together and keeps their differences, Alt"
                    + " gives fine steps, a double click resets a layer. Keys: ← → choose a layer, ↑ ↓ change it, Page Up and"
                    + " Page Down change the curve, Delete resets.";

    /** Over the strip of bytes. */
    static final String BYTES_TITLE = "Bytes of each layer   ▯ as it is   ▮ with this plan";

    private PlanTexts() {}

    /** Whether pruning has been at this layer before. */
    static boolean isSparse(PlanBar bar) {
        return bar.densityBefore() < 0.9995;
    }

    /**
     * Over a curve.
     *
     * @param mean the mean over the network, in words
     */
    static String title(PlanCurve curve, String mean, List<PlanBar> bars) {
        if (curve == PlanCurve.BITS) {
            return "Bits of a code   mean " + mean;
        }
        String marks = bars.stream().anyMatch(PlanTexts::isSparse) ? "   ▬ what there is already" : "";
        return "Density   mean " + mean + marks;
    }

    /** A value of a curve. */
    static String value(PlanCurve curve, double value) {
        if (curve == PlanCurve.DENSITY) {
            return Figures.value(Math.rint(value * 1000) / 10) + " %";
        }
        return value == LayerSetting.FLOAT_BITS
                ? "values as they are"
                : Figures.value(value) + (value == 1 ? " bit" : " bits");
    }

    /** A value beside the axis. */
    static String tick(PlanCurve curve, double value) {
        if (curve == PlanCurve.DENSITY) {
            return value(curve, value);
        }
        return value == LayerSetting.FLOAT_BITS ? "as is" : Figures.tick(value);
    }

    /** Bytes of a layer, marked where they are an estimate. */
    static String bytes(PlanBar bar) {
        return (bar.exact() ? "" : "about ") + Figures.count(Math.round(bar.bytes())) + " bytes";
    }

    /** What a value stands beside the pointer while it is dragged: the value, the bytes, and what it saved so far. */
    static String bubble(PlanCurve curve, PlanBar bar, double bytesAtStart) {
        long change = Math.round(bar.bytes()) - Math.round(bytesAtStart);
        String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
        return "%s · %s (%s%s)"
                .formatted(value(curve, curve.of(bar.setting())), bytes(bar), sign, Figures.count(Math.abs(change)));
    }

    /** A layer in full. */
    static String readout(PlanBar bar, List<PlanBar> all) {
        double total = all.stream().mapToDouble(PlanBar::bytes).sum();
        double share = total > 0 ? bar.bytes() / total : 0;
        long before = Math.round(bar.bytesBefore());
        return "%s · %s · %s · %s, %s of all%s"
                .formatted(
                        bar.layerId(),
                        density(bar),
                        value(PlanCurve.BITS, bar.setting().bits()),
                        bytes(bar),
                        Figures.percent(share),
                        before == Math.round(bar.bytes()) ? "" : " · was " + Figures.count(before));
    }

    private static String density(PlanBar bar) {
        String set = value(PlanCurve.DENSITY, bar.setting().density());
        if (!isSparse(bar)) {
            return "density " + set;
        }
        boolean idle = bar.setting().density() >= bar.densityBefore();
        String before = Figures.percent(bar.densityBefore());
        return idle ? "density at most " + set + " (it is " + before + ")" : "density " + set + " (was " + before + ")";
    }
}
