package dev.kiln.app.schedule;

import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * One slider.
 *
 * @param id name in the paper and on the command line
 * @param label what stands beside the slider
 * @param explanation what it does, in one sentence
 * @param min smallest value that the slider offers
 * @param max largest value that the slider offers; a network may have a larger one
 * @param step distance of two values
 * @param value reads it from a network
 * @param edit writes it
 */
public record MetaParameter(
        String id,
        String label,
        String explanation,
        double min,
        double max,
        double step,
        ToDoubleFunction<SqueezeNet> value,
        DoubleFunction<Edit> edit) {

    /** All sliders in the order of the window. */
    public static final List<MetaParameter> ALL = List.of(
            new MetaParameter(
                    "sr",
                    "Squeeze ratio SR",
                    Term.SR.sentence(),
                    0.01,
                    1,
                    0.005,
                    net -> net.schedule().squeezeRatio(),
                    Edits::squeezeRatio),
            new MetaParameter(
                    "pct3x3",
                    "3×3 share pct3x3",
                    Term.PCT3X3.sentence(),
                    0,
                    1,
                    0.01,
                    net -> net.schedule().pct3x3(),
                    Edits::pct3x3),
            whole(
                    "base_e",
                    "First width base_e",
                    Term.BASE_E.sentence(),
                    8,
                    512,
                    8,
                    net -> net.schedule().baseE(),
                    value -> Edits.baseE((int) value)),
            whole(
                    "incr_e",
                    "Growth incr_e",
                    Term.INCR_E.sentence(),
                    0,
                    512,
                    8,
                    net -> net.schedule().incrE(),
                    value -> Edits.incrE((int) value)),
            whole(
                    "freq",
                    "Growth every freq",
                    Term.FREQ.sentence(),
                    1,
                    8,
                    1,
                    net -> net.schedule().freq(),
                    value -> Edits.freq((int) value)),
            whole(
                    "modules",
                    "Fire modules",
                    Term.MODULES.sentence(),
                    1,
                    24,
                    1,
                    SqueezeNet::fireCount,
                    value -> Edits.modules((int) value)),
            whole(
                    "input",
                    "Input size",
                    Term.INPUT_SIZE.sentence(),
                    16,
                    512,
                    1,
                    net -> net.input().height(),
                    value -> Edits.input((int) value, (int) value)));

    private static MetaParameter whole(
            String id,
            String label,
            String explanation,
            int min,
            int max,
            int step,
            ToDoubleFunction<SqueezeNet> value,
            DoubleFunction<Edit> edit) {
        return new MetaParameter(id, label, explanation, min, max, step, value, edit);
    }

    /** True where only whole numbers make sense. */
    public boolean isWhole() {
        return step == Math.rint(step);
    }

    /** The nearest value on the slider's grid. */
    public double snapped(double raw) {
        double snapped = Math.round(raw / step) * step;
        // a grid of decimal fractions: 0.15 rather than 0.15000000000000002
        return Math.max(min, Math.min(max, Math.round(snapped * 1e6) / 1e6));
    }

    /** The value as text: whole, or with up to three digits behind the point. */
    public String text(double shown) {
        if (isWhole()) {
            return Long.toString(Math.round(shown));
        }
        String text = String.format(Locale.ROOT, "%.3f", shown);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
