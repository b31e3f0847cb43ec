package dev.kiln.app.compress;

import dev.kiln.core.calibration.Divergence;
import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.evaluation.Evaluation;
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
 * @param rankBefore how many classes came before the right one; empty where nobody knows the right one
 * @param rankAfter how many classes come before it after compression
 */
record PictureEffect(
        EffectPicture picture,
        int classBefore,
        int classAfter,
        double divergence,
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
                rank(picture.label(), before),
                rank(picture.label(), after));
    }

    private static OptionalInt rank(Optional<ClassLabel> label, float[] scores) {
        return label.isPresent() && label.get().index() < scores.length
                ? OptionalInt.of(Evaluation.rank(scores, label.get().index()))
                : OptionalInt.empty();
    }

    /** Whether the most probable class stayed the same. */
    boolean agrees() {
        return classBefore == classAfter;
    }
}
