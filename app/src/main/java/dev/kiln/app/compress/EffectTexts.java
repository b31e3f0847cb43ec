package dev.kiln.app.compress;

import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.network.TensorDistance;
import dev.kiln.visualizers.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What compression does to answers, in words. */
final class EffectTexts {
    static final String SUMMARY =
            "Label agreement: on how many pictures the most probable class stays the same; no labels are needed."
                    + " KL divergence: how far the probabilities after are from those before, 0 where nothing changed (Kullback and Leibler"
                    + " 1951). Top-1 and top-5: how often the right class comes first, or among the first five, over pictures whose names say"
                    + " what they show, as in n01440764_tench.jpg.";
    static final String DISTANCE =
            "Where the error enters: the first layer whose values change, and the one where they change most.";

    private static final int TOP = 5;

    private EffectTexts() {}

    /** All pictures together. */
    static String summary(EffectSummary summary) {
        int count = summary.pictures().size();
        String all = "same label on %d of %s · probabilities moved by %s (mean KL divergence, 0 is no change)"
                        .formatted(
                                summary.agreeing(),
                                Figures.count(count, "picture"),
                                Figures.value(summary.meanDivergence()))
                + unanswered(summary.unanswered());
        long labelled = summary.labelled();
        return labelled == 0
                ? all + " · no picture's name is a label, so no top-1"
                : all
                        + " · top-1 %d → %d, top-5 %d → %d of %d labelled"
                                .formatted(
                                        summary.hitsBefore(1),
                                        summary.hitsAfter(1),
                                        summary.hitsBefore(TOP),
                                        summary.hitsAfter(TOP),
                                        labelled);
    }

    private static String unanswered(long pictures) {
        return pictures == 0
                ? ""
                : " · ⚠ no answer to %s: NaN or infinite".formatted(Figures.count(pictures, "picture"));
    }

    /** The answer to one picture. */
    static String verdict(EffectDetail detail, IntFunction<String> classLabel) {
        Prediction before = detail.runs().first().top().get(0);
        Prediction after = detail.runs().second().top().get(0);
        boolean same = before.classIndex() == after.classIndex();
        return "%s %s → %s%s (%s) · %s"
                .formatted(
                        classLabel.apply(before.classIndex()),
                        Figures.percent(before.probability()),
                        same ? "" : classLabel.apply(after.classIndex()) + " ",
                        Figures.percent(after.probability()),
                        same ? "same label" : "≠ another label",
                        detail.picture().name());
    }

    /** Where values begin to change, and where they change most. */
    static String error(List<LayerDistance> distances) {
        Optional<LayerDistance> undefined = distances.stream()
                .filter(row ->
                        row.distance().filter(distance -> !distance.isDefined()).isPresent())
                .findFirst();
        if (undefined.isPresent()) {
            return "From %s on values are NaN or infinite, and there is no distance."
                    .formatted(undefined.get().layer());
        }
        List<LayerDistance> changed =
                distances.stream().filter(row -> relativeL2(row) > 0).toList();
        Optional<LayerDistance> most = changed.stream().max(Comparator.comparingDouble(EffectTexts::relativeL2));
        return most.map(row -> "The error enters at %s and is largest at %s."
                        .formatted(changed.get(0).layer(), row.layer()))
                .orElse("No layer's values change.");
    }

    private static double relativeL2(LayerDistance row) {
        return row.distance().map(TensorDistance::relativeL2).orElse(0.0);
    }

    /** Why predictions mean little; empty where all layers are trained. */
    static String untrained(BeforeAfter networks) {
        int untrained = networks.before().untrained().size();
        return untrained == 0
                ? ""
                : "⚠ %s untrained: what happens to random weights says little about trained ones."
                        .formatted(Figures.count(untrained, "layer") + (untrained == 1 ? " is" : " are"));
    }
}
