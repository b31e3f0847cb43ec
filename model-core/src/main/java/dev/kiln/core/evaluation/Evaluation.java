package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;

/** Top-1 and top-5 of a classifier over labelled pictures. */
public final class Evaluation {
    private static final int TOP = 5;

    private Evaluation() {}

    /**
     * Classifies every picture. A picture that cannot be read, or for which a score is not a number, is a failure in the result
     * and does not end the evaluation. Of equal scores the class with the lower index comes first.
     *
     * @param progress told the pictures done; may cancel before each
     * @throws InputException where the classifier has no class of a label's index: classifier and labels do not belong together
     */
    public static EvaluationResult run(List<LabelledPicture> pictures, Classifier classifier, Progress progress)
            throws InputException {
        int top1Hits = 0;
        int top5Hits = 0;
        List<EvaluationResult.Failure> failures = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            LabelledPicture picture = pictures.get(i);
            progress.step(i, pictures.size(), "classifying " + picture.file().getFileName());
            float[] scores;
            try {
                scores = numbers(picture, classifier.scores(picture.file()));
            } catch (InputException e) {
                failures.add(new EvaluationResult.Failure(picture.file(), e.getMessage()));
                continue;
            }
            int rank = rank(scores, checkedIndex(picture, scores.length));
            top1Hits += rank == 0 ? 1 : 0;
            top5Hits += rank < TOP ? 1 : 0;
        }
        progress.step(pictures.size(), pictures.size(), "classified");
        return new EvaluationResult(pictures.size(), top1Hits, top5Hits, failures);
    }

    private static float[] numbers(LabelledPicture picture, float[] scores) throws InputException {
        for (float score : scores) {
            if (Float.isNaN(score)) {
                throw new InputException(
                        picture.file().toString(), "", "the classifier's answer has values that are not numbers");
            }
        }
        return scores;
    }

    private static int checkedIndex(LabelledPicture picture, int classes) throws InputException {
        int index = picture.label().index();
        if (index >= classes) {
            throw new InputException(
                    picture.file().toString(),
                    "",
                    "its label %s is class %d, but the classifier has only classes 0 to %d"
                            .formatted(picture.label().name(), index, classes - 1));
        }
        return index;
    }

    /** How many classes come before one, 0 where it is the first. */
    static int rank(float[] scores, int index) {
        int rank = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > scores[index] || scores[i] == scores[index] && i < index) {
                rank++;
            }
        }
        return rank;
    }
}
