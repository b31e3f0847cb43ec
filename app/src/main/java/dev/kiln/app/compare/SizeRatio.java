package dev.kiln.app.compare;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.visualizers.text.Figures;

/**
 * How the parameters of two networks compare, in words.
 *
 * @param words for example "48.8× fewer parameters"
 * @param joint the word before the other network's name: "than", "of" or "as"
 */
public record SizeRatio(String words, String joint) {
    /** How a network's parameters compare with another's. */
    public static SizeRatio of(Analysis subject, Analysis other) {
        double fewer = (double) other.parameters() / subject.parameters();
        if (fewer == 1) {
            return new SizeRatio("as many parameters", "as");
        }
        return fewer > 1
                ? new SizeRatio(Figures.factor(fewer) + " fewer parameters", "than")
                : new SizeRatio(Figures.factor(1 / fewer) + " the parameters", "of");
    }
}
