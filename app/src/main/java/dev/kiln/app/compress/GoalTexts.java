package dev.kiln.app.compress;

import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.Judgement;
import dev.kiln.visualizers.text.Figures;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Goals in words, and words as goals. */
final class GoalTexts {
    /** Below so many pictures one of them is worth more than a point. */
    private static final int FEW = 100;

    private GoalTexts() {}

    /** Bytes that the user wants: digits with any separators; empty where that is no number above 0. */
    static OptionalLong bytes(String text) {
        String digits = text.replaceAll("[\\s,_']", "");
        return digits.matches("[0-9]{1,15}") && Long.parseLong(digits) > 0
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /** Percentage points that the user gives away, 0…100; empty where that is no such number. */
    static OptionalDouble points(String text) {
        String number = text.strip().replace(',', '.');
        if (!number.matches("[0-9]{1,3}([.][0-9]{0,6})?") || Double.parseDouble(number) > 100) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(number));
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
        return "%s%s · KL %s nats · %s"
                .formatted(outcome, quality, Figures.value(after.divergence()), resolution(after.pictures()));
    }

    /** How much so many pictures can tell. */
    static String resolution(int pictures) {
        return "%s%,d pictures: one is worth %s points"
                .formatted(pictures < FEW ? "only " : "", pictures, Figures.value(100.0 / pictures));
    }
}
