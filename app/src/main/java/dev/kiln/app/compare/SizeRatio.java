package dev.kiln.app.compare;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.visualizers.text.Figures;

/**
 * How the parameters of two networks compare, in words.
 *
 * @param words for example "48.8× fewer parameters"
 */
public record SizeRatio(String words) {
    /** How a network's parameters compare with another's. */
    public static SizeRatio of(Analysis subject, Analysis other) {
        long parameters = subject.parameters();
        double fewer = (double) other.parameters() / parameters;
        if (fewer == 1) {
            return new SizeRatio("as many parameters");
        } else if (Figures.isNear(parameters, other.parameters())) {
            return new SizeRatio(Figures.ratio(parameters, other.parameters()) + " parameters");
        }
        return fewer > 1
                ? new SizeRatio(Figures.factor(fewer) + " fewer parameters")
                : new SizeRatio(Figures.factor(1 / fewer) + " the parameters");
    }
}
