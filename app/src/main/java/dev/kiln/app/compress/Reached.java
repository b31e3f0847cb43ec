package dev.kiln.app.compress;

import dev.kiln.core.calibration.GoalResult;
import dev.kiln.core.calibration.ReachableBytes;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.io.Progress;
import java.util.Optional;

/**
 * A plan for a goal.
 *
 * @param plan the plan
 * @param words what is said of it
 */
record Reached(CompressionPlan plan, String words) {
    /** What a search has found. */
    static Reached of(GoalResult result) {
        return new Reached(result.plan(), GoalTexts.result(result));
    }

    /**
     * What needs no search: all weights fit. What sizes are possible is known in a second, so that nobody waits a minute to hear
     * that theirs is not.
     *
     * @throws IllegalArgumentException where the bytes are too few for any search
     */
    static Optional<Reached> withoutSearch(
            CompressionSource source, CompressionPlan plan, long bytes, Progress progress) {
        ReachableBytes reachable = refuseTooFew(source, plan, bytes, progress);
        return reachable.fitsWithoutLoss(bytes)
                ? Optional.of(new Reached(CompressionPlan.LOSSLESS, GoalTexts.fitsWithoutLoss(reachable.allKept())))
                : Optional.empty();
    }

    /**
     * The sizes that are possible.
     *
     * @throws IllegalArgumentException where the bytes are too few
     */
    static ReachableBytes refuseTooFew(CompressionSource source, CompressionPlan plan, long bytes, Progress progress) {
        ReachableBytes reachable = ReachableBytes.of(source.network(), plan, progress);
        reachable.refusal(bytes).ifPresent(text -> {
            throw new IllegalArgumentException(text + ".");
        });
        return reachable;
    }
}
