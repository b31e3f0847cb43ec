package dev.kiln.visualizers.explanation;

import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.List;
import java.util.function.Function;

/**
 * The colour scales that all windows of one explanation share.
 *
 * @param inputs values at the ends of the inputs' colours
 * @param inputColors diverging where inputs have both signs
 * @param weights the same on both sides of zero
 * @param products the same on both sides of zero
 */
record ExplanationScales(ValueRange inputs, ColorMap inputColors, ValueRange weights, ValueRange products) {
    /**
     * @param chosen colours for inputs without negative values
     */
    static ExplanationScales of(List<ChannelTerm> terms, ColorMap chosen) {
        ValueRange inputs = range(terms, term -> term.window().values());
        return new ExplanationScales(
                inputs,
                inputs.low() < 0 ? ColorMap.BLUE_ORANGE : chosen,
                range(terms, ChannelTerm::weights).symmetric(),
                range(terms, ChannelTerm::products).symmetric());
    }

    private static ValueRange range(List<ChannelTerm> terms, Function<ChannelTerm, float[]> values) {
        ValueRange range = ValueRange.ZERO;
        for (ChannelTerm term : terms) {
            float[] part = values.apply(term);
            range = range.union(ValueRange.of(part, 0, part.length));
        }
        return range;
    }
}
