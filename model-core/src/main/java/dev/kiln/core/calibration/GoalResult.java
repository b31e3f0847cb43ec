package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressionPlan;

/**
 * What came of the search for a plan.
 *
 * @param plan the plan
 * @param layerBytes of all coded layers under it, a container not included
 * @param before what the pictures say about the network as it is
 * @param after what they say about the network under the plan
 * @param isReached whether the goal is met; else the plan is the one that came nearest
 */
public record GoalResult(CompressionPlan plan, long layerBytes, Judgement before, Judgement after, boolean isReached) {
    /** What was lost, in percentage points: see {@link Judgement#pointsLost}. */
    public double pointsLost() {
        return after.pointsLost(before);
    }
}
