package dev.kiln.app.compress;

import dev.kiln.core.calibration.Divergence;
import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.evaluation.Evaluation;
import dev.kiln.core.network.NotNumbers;
import dev.kiln.core.network.Prediction;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What compression does to the answer to one picture.
 *
 * @param picture the picture
 * @param classBefore index of the most probable class before
 * @param classAfter index of the most probable class after
 * @param divergence of the probabilities after from those before, in nats
 * @param notNumbers number of values in both answers that are NaN or infinite
 * @param rankBefore how many classes came before the right one; empty where nobody knows the right one, or the
 *     answer has values that are no numbers
 * @param rankAfter how many classes come before it after compression
 */
record PictureEffect(
        EffectPicture picture,
        int classBefore,
        int classAfter,
        double divergence,
        int notNumbers,
        OptionalInt rankBefore,
        OptionalInt rankAfter) {
    /**
     * Compares two answers.
     *
     * @param before probabilities of all classes
     * @param after as many
     */
    static PictureEffect of(EffectPicture picture, float[] before, float[] after) {
        return new PictureEffect(
                picture,
                Prediction.top(before, 1).get(0).classIndex(),
                Prediction.top(after, 1).get(0).classIndex(),
                Divergence.of(before, after),
                NotNumbers.of("", before).count() + NotNumbers.of("", after).count(),
                rank(picture.label(), before),
                rank(picture.label(), after));
    }

    private static OptionalInt rank(Optional<ClassLabel> label, float[] scores) {
        return NotNumbers.of("", scores).count() == 0
                        && label.isPresent()
                        && label.get().index() < scores.length
                ? OptionalInt.of(Evaluation.rank(scores, label.get().index()))
                : OptionalInt.empty();
    }

    /** Whether the most probable class stayed the same; among values that are no numbers there is none. */
    boolean agrees() {
        return notNumbers == 0 && classBefore == classAfter;
    }
}
