package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.PlannedNetwork;
import dev.kiln.core.io.Progress;
import java.util.Map;
import java.util.Optional;

/** Bisection over bytes for the smallest plan that loses no more than it may. */
final class LossSearch {
    /** The search ends where it knows the bytes to this part. */
    private static final double TOLERANCE = 0.01;

    /** Candidates that bisection needs for it, and the finest one. */
    private static final int EXPECTED = 8;

    private static final double ROUNDING = 1e-9;

    private final CompressedNetwork source;
    private final PlanCandidates candidates;
    private final Judge judge;
    private final Judgement before;
    private final double points;
    private final Progress progress;
    private int tried;

    LossSearch(CompressedNetwork source, PlanCandidates candidates, Judge judge, double points, Progress progress) {
        this.source = source;
        this.candidates = candidates;
        this.judge = judge;
        this.before = judge.before();
        this.points = points;
        this.progress = progress;
    }

    GoalResult search() {
        GoalResult asItIs = asItIs();
        GoalResult finest = judged(candidates.finest(this::step));
        if (!finest.isReached()) {
            return asItIs;
        }
        GoalResult coarsest = judged(candidates.coarsest(this::step));
        GoalResult best = coarsest.isReached() ? coarsest : bisect(finest, coarsest.layerBytes());
        return asItIs.isReached() && asItIs.layerBytes() <= best.layerBytes() ? asItIs : best;
    }

    private GoalResult bisect(GoalResult finest, long fewest) {
        GoalResult best = finest;
        long tooFew = fewest;
        while (best.layerBytes() - tooFew > TOLERANCE * best.layerBytes()) {
            tried++;
            long target = (tooFew + best.layerBytes()) / 2;
            Optional<GoalResult> found =
                    candidates.toBytes(target, this::step).map(this::judged).filter(GoalResult::isReached);
            if (found.isPresent()) {
                best = found.get();
            } else {
                tooFew = target;
            }
        }
        return best;
    }

    private GoalResult judged(PlanCandidates.Candidate candidate) {
        Judgement after = judge.judge(candidate.layers(), this::step);
        return candidate.result(before, after, isWithin(after));
    }

    private boolean isWithin(Judgement after) {
        return after.pointsLost(before) <= points + ROUNDING;
    }

    /** The layers with their densities and all bits. */
    private GoalResult asItIs() {
        PlannedNetwork planned = new PlanCompressor(source, Map.of(), LayerCoder.ARITHMETIC)
                .compress(candidates.planWithAllBits(), this::step);
        Judgement after = judge.judge(planned.network().layers(), this::step);
        return new GoalResult(planned.plan(), planned.parts().layerParts().total(), before, after, isWithin(after));
    }

    private void step(long done, long total, String what) {
        progress.step(Math.min(tried, EXPECTED - 1), EXPECTED, "%s, candidate %d".formatted(what, tried + 1));
    }
}
