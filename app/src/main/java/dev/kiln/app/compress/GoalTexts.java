package dev.kiln.app.compress;

import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judgement;
import dev.kiln.visualizers.text.Figures;

/** Goals in words, and words as goals. */
final class GoalTexts {
    /** Below so many pictures one of them is worth more than a point. */
    private static final int FEW = 100;

    private GoalTexts() {}

    /** Percentage points to begin with: one picture of the generated ones may change its label, else nothing could change. */
    static String firstPoints(boolean generated) {
        return generated ? "2.5" : "0.5";
    }

    /**
     * Says that a goal asks for nothing to change, before anybody waits for it; else empty.
     *
     * @param points that may be lost
     * @param pictures that judge
     */
    static String tooFine(double points, int pictures) {
        double worth = 100.0 / pictures;
        return points >= worth
                ? ""
                : "One of %s is worth %s points: with less, not one label may change. Choose a folder with more photographs, or give away more."
                        .formatted(Figures.count(pictures, "picture"), Figures.value(worth));
    }

    /** Why nothing needs to be searched: the file without loss fits. */
    static String fitsWithoutLoss(long bytes) {
        return "The file without any loss has %s, which fits: all weights are kept as they are."
                .formatted(Figures.count(bytes, "byte"));
    }

    /** What was reached. */
    static String result(GoalResult result) {
        Judgement after = result.after();
        String outcome = result.isReached() ? "" : "Not reached: these densities alone lose more. ";
        String quality = after.hits() == null
                ? "%s keep their label".formatted(Figures.percent(after.agreement()))
                : "top-1 %s, %s; top-5 %s, %s"
                        .formatted(
                                Figures.percent(after.top1().orElseThrow()),
                                Figures.points(
                                        after.top1().orElseThrow(),
                                        result.before().top1().orElseThrow()),
                                Figures.percent(after.top5().orElseThrow()),
                                Figures.points(
                                        after.top5().orElseThrow(),
                                        result.before().top5().orElseThrow()));
        return "%s%s · probabilities moved by %s (KL divergence, 0 is no change) · %s"
                .formatted(outcome, quality, Figures.value(after.divergence()), resolution(after.pictures()));
    }

    /** How much so many pictures can tell. */
    static String resolution(int pictures) {
        return "%s%s: one is worth %s points"
                .formatted(
                        pictures < FEW ? "only " : "",
                        Figures.count(pictures, "picture"),
                        Figures.value(100.0 / pictures));
    }
}
