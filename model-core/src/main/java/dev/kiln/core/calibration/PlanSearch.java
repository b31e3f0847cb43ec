package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.io.Progress;
import java.util.Optional;

/** Finds plans that reach a goal. */
public final class PlanSearch {
    private PlanSearch() {}

    /**
     * A plan with evenly spaced values whose layers together take at most so many bytes, and which changes the answers least.
     *
     * @param start its densities are kept, its bits are not asked; its control says what is done against the error, unless the
     *     target is too little for that: see {@link ReachableBytes}
     * @param targetBytes of the coded layers, a container not included
     * @param progress told of each layer that is measured, and of each that is quantized; may cancel before each
     * @throws IllegalArgumentException where the target is too little for these densities at the fewest bits
     */
    public static CompressionPlan toBytes(
            Calibration calibration, CompressionPlan start, long targetBytes, Progress progress) {
        return candidate(calibration, start, targetBytes, progress).plan();
    }

    private static PlanCandidates.Candidate candidate(
            Calibration calibration, CompressionPlan start, long targetBytes, Progress progress) {
        Optional<PlanCandidates.Candidate> found =
                PlanCandidates.measure(calibration, start, progress).toBytes(targetBytes, progress);
        if (found.isPresent()) {
            return found.get();
        }
        ErrorControl none = start.quantization().control().withoutAny();
        PlanCandidates smaller = PlanCandidates.measure(
                calibration, start.with(start.quantization().withControl(none)), progress);
        return smaller.toBytes(targetBytes, progress)
                .or(() -> Optional.of(smaller.coarsest(progress)).filter(coarsest -> coarsest.bytes() <= targetBytes))
                .orElseThrow(() -> tooFew(targetBytes));
    }

    /**
     * As above, and says what it does to the answers.
     *
     * @param judge knows the same network
     * @throws IllegalArgumentException as above
     */
    public static GoalResult toBytes(
            Calibration calibration, CompressionPlan start, long targetBytes, Judge judge, Progress progress) {
        PlanCandidates.Candidate found = candidate(calibration, start, targetBytes, progress);
        return found.result(judge.before(), judge.judge(found.layers(), progress), true);
    }

    private static IllegalArgumentException tooFew(long targetBytes) {
        return new IllegalArgumentException("%,d bytes are too few for these densities with %d bits in each layer"
                .formatted(targetBytes, (int) PlanCandidates.LEAST_BITS));
    }

    /**
     * The smallest plan with evenly spaced values whose loss on some pictures stays within a limit: of top-1 and top-5 where the
     * pictures are labelled, else of agreement with the network as it is. Bisection over bytes; every candidate is fully
     * quantized and judged by all pictures. What is lost need not grow with every byte that is saved, so that a smaller plan
     * within the limit may exist; and because the pictures choose the plan, it suits them a little better than others.
     *
     * @param source the network as it is
     * @param start its densities are kept, its bits are not asked
     * @param judge knows the same network; its pictures should not be those that calibrated
     * @param points most that may be lost, in percentage points, at least 0
     * @param progress told of the candidates; may cancel at each layer and picture
     * @return the plan with these densities and all bits where that is smaller, or even the finest values lose too much
     */
    public static GoalResult loseAtMost(
            CompressedNetwork source,
            Calibration calibration,
            CompressionPlan start,
            Judge judge,
            double points,
            Progress progress) {
        if (!(points >= 0 && points <= 100)) {
            throw new IllegalArgumentException("points to lose must be from 0 to 100, not " + points);
        }
        return new LossSearch(source, PlanCandidates.measure(calibration, start, progress), judge, points, progress)
                .search();
    }
}
