package dev.kiln.core.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often a classifier was right.
 *
 * @param images pictures tried
 * @param top1Hits pictures whose right class came first
 * @param top5Hits pictures whose right class was among the first five
 * @param failures pictures without an answer; they count as tried, but neither as right nor as wrong
 */
public record EvaluationResult(int images, int top1Hits, int top5Hits, List<Failure> failures) {
    public EvaluationResult {
        failures = List.copyOf(failures);
        if (top1Hits < 0 || top5Hits < top1Hits || images < top5Hits + failures.size()) {
            throw new IllegalArgumentException("%d top-1 and %d top-5 hits and %d failures do not fit %d images"
                    .formatted(top1Hits, top5Hits, failures.size(), images));
        }
    }

    /**
     * A picture that could not be classified.
     *
     * @param file the picture
     * @param kind whether it was read
     * @param message why, for the user
     */
    public record Failure(Path file, Kind kind, String message) {}

    /** Why a picture has no answer. */
    public enum Kind {
        /** The picture cannot be read. */
        UNREADABLE,
        /** The classifier's answer has values that are not numbers. */
        NO_NUMBER
    }

    /** The pictures that failed in one way. */
    public List<Failure> failures(Kind kind) {
        return failures.stream().filter(failure -> failure.kind() == kind).toList();
    }

    /** Pictures with an answer: what the accuracies are shares of. */
    public int answered() {
        return images - failures.size();
    }

    /** Share of the answered pictures whose right class came first, 0…1; empty where none was answered. */
    public OptionalDouble top1() {
        return share(top1Hits);
    }

    /** Share of the answered pictures whose right class was among the first five, 0…1; empty where none was answered. */
    public OptionalDouble top5() {
        return share(top5Hits);
    }

    private OptionalDouble share(int hits) {
        return answered() == 0 ? OptionalDouble.empty() : OptionalDouble.of(hits / (double) answered());
    }
}
