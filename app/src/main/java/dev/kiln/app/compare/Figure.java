package dev.kiln.app.compare;

import dev.kiln.visualizers.text.Figures;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/**
 * A figure of one network beside that of the reference.
 *
 * @param value as text
 * @param difference to the reference's, with its sign; empty for the reference itself
 * @param ratio to the reference's, or what stands for it where one of them is nothing
 * @param doublings the ratio as a power of two: 1 for twice as much, −1 for half; infinite where one of them is nothing, empty
 *     where there is nothing to compare
 */
public record Figure(String value, String difference, String ratio, OptionalDouble doublings) {
    /** Neither network has it. */
    static final Figure NONE = new Figure("–", "", "", OptionalDouble.empty());

    /** The reference's own figure. */
    static Figure alone(long value, LongFunction<String> format) {
        return new Figure(value == 0 ? "–" : format.apply(value), "", "", OptionalDouble.empty());
    }

    static Figure of(long now, long before, LongFunction<String> format) {
        if (now == 0 && before == 0) {
            return NONE;
        }
        String value = now == 0 ? "–" : format.apply(now);
        double ratio = (double) now / before;
        String words = before == 0 ? "new" : now == 0 ? "gone" : Figures.ratio(now, before);
        return new Figure(value, signed(now - before, format), words, OptionalDouble.of(Math.log(ratio) / Math.log(2)));
    }

    private static String signed(long difference, LongFunction<String> format) {
        return difference == 0
                ? Figures.difference(0)
                : (difference > 0 ? "+" : "−") + format.apply(Math.abs(difference));
    }
}
