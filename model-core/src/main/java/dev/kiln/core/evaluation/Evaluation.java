package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;

/** Top-1 and top-5 of a classifier over labelled pictures. */
public final class Evaluation {
    private static final int TOP = 5;

    /**
     * Pictures that are read, on all cores, before they are classified, on all cores as well: the two do not get in each other's
     * way, and few pictures are in memory.
     */
    private static final int AHEAD = 32;

    private Evaluation() {}

    /**
     * Classifies every picture. A picture that cannot be read, or for which a score is not a number, is a failure in the result
     * and does not end the evaluation. Of equal scores the class with the lower index comes first.
     *
     * @param progress told the pictures done; may cancel before each
     * @throws InputException where the classifier has no class of a label's index: classifier and labels do not belong together
     */
    public static <T> EvaluationResult run(List<LabelledPicture> pictures, Classifier<T> classifier, Progress progress)
            throws InputException {
        Tally tally = new Tally();
        for (int first = 0; first < pictures.size(); first += AHEAD) {
            step(progress, pictures, first);
            List<LabelledPicture> next = pictures.subList(first, Math.min(first + AHEAD, pictures.size()));
            List<Answer<T>> read = next.parallelStream()
                    .map(picture -> read(classifier, picture))
                    .toList();
            for (int i = 0; i < next.size(); i++) {
                if (i > 0) {
                    step(progress, pictures, first + i);
                }
                tally.add(next.get(i), read.get(i), classifier);
            }
        }
        progress.step(pictures.size(), pictures.size(), "classified");
        return new EvaluationResult(pictures.size(), tally.top1Hits, tally.top5Hits, tally.failures);
    }

    private static void step(Progress progress, List<LabelledPicture> pictures, int i) {
        progress.step(
                i, pictures.size(), "classifying " + pictures.get(i).file().getFileName());
    }

    /** A picture that was read, or else why it was not. */
    private record Answer<T>(T picture, String failure) {}

    private static <T> Answer<T> read(Classifier<T> classifier, LabelledPicture picture) {
        try {
            return new Answer<>(classifier.read(picture.file()), null);
        } catch (InputException e) {
            return new Answer<>(null, e.getMessage());
        }
    }

    /** What has been counted so far. */
    private static final class Tally {
        private int top1Hits;
        private int top5Hits;
        private final List<EvaluationResult.Failure> failures = new ArrayList<>();

        <T> void add(LabelledPicture picture, Answer<T> read, Classifier<T> classifier) throws InputException {
            if (read.failure() != null) {
                failures.add(
                        new EvaluationResult.Failure(picture.file(), EvaluationResult.Kind.UNREADABLE, read.failure()));
                return;
            }
            float[] scores = classifier.scores(read.picture());
            if (hasNoNumber(scores)) {
                failures.add(new EvaluationResult.Failure(
                        picture.file(),
                        EvaluationResult.Kind.NO_NUMBER,
                        picture.file() + ": the classifier's answer has values that are not numbers"));
                return;
            }
            int rank = rank(scores, checkedIndex(picture, scores.length));
            top1Hits += rank == 0 ? 1 : 0;
            top5Hits += rank < TOP ? 1 : 0;
        }
    }

    private static boolean hasNoNumber(float[] scores) {
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                return true;
            }
        }
        return false;
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

    /** How many classes come before one, 0 where it is the first; of equal scores the class with the lower index comes first. */
    public static int rank(float[] scores, int index) {
        int rank = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > scores[index] || scores[i] == scores[index] && i < index) {
                rank++;
            }
        }
        return rank;
    }
}
