package dev.kiln.app.tour;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * One figure that a step moves.
 *
 * @param name what it is
 * @param explanation what it counts, in one sentence
 * @param before the figure before the step; empty where there is no step before
 * @param after the figure after it
 * @param change the difference in percent; empty where there is none to show
 */
record TourFigure(String name, String explanation, String before, String after, String change) {
    /**
     * Parameters, MACs, values of maps and peak memory of a step.
     *
     * @param before the network to compare with, or null for none
     */
    static List<TourFigure> of(Analysis before, Analysis after) {
        return List.of(
                figure("parameters", "All weights and biases.", before, after, Analysis::parameters, Figures::rounded),
                figure(
                        "MACs",
                        "Multiply-accumulates for one picture.",
                        before,
                        after,
                        Analysis::macs,
                        Figures::rounded),
                figure(
                        "map values",
                        "Values of all activation maps of one picture: later pools leave more of them.",
                        before,
                        after,
                        Analysis::activationElements,
                        Figures::rounded),
                figure(
                        "memory",
                        "Activations held at the worst moment of a run, fp32.",
                        before,
                        after,
                        TourFigure::peak,
                        Figures::binaryBytes));
    }

    private static long peak(Analysis analysis) {
        return analysis.activationBytesPeak(Precision.FP32);
    }

    private static TourFigure figure(
            String name,
            String explanation,
            Analysis before,
            Analysis after,
            ToLongFunction<Analysis> what,
            LongFunction<String> words) {
        long now = what.applyAsLong(after);
        if (before == null) {
            return new TourFigure(name, explanation, "", words.apply(now), "");
        }
        long then = what.applyAsLong(before);
        return new TourFigure(name, explanation, words.apply(then), words.apply(now), Figures.change(now, then));
    }
}
