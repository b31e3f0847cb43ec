package dev.kiln.app.tour;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Pools;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The paper's three strategies (section 3.1), from a network that follows none of them to a published one.
 *
 * @param steps what is done, in order
 * @param networks the network after each step; the last one is the published one
 */
record Tour(List<TourStep> steps, List<SqueezeNet> networks) {
    /** Behind conv1, fire2 and fire3: most of the network then works on small maps. */
    private static final Set<Integer> EARLY_POOLS = Set.of(1, 2, 3);

    Tour {
        steps = List.copyOf(steps);
        networks = List.copyOf(networks);
    }

    /**
     * The tour that ends at a network.
     *
     * @param goal a network whose Fire modules follow its schedule
     */
    static Tour to(SqueezeNet goal) {
        List<TourStep> steps = steps(goal);
        List<SqueezeNet> networks = new ArrayList<>();
        SqueezeNet network = goal;
        for (TourStep step : steps) {
            network = (SqueezeNet) step.edit().apply(network);
            networks.add(network);
        }
        return new Tour(steps, networks);
    }

    private static List<TourStep> steps(SqueezeNet goal) {
        FireSchedule schedule = goal.schedule();
        return List.of(
                new TourStep(
                        "Start without the strategies",
                        "The same modules, but every expand filter is 3×3, the squeeze layers are as wide as the expand"
                                + " layers, and all pools come early.",
                        "a network made up for this tour",
                        Edit.ofSqueezeNet("start without the strategies", Tour::withoutStrategies)),
                new TourStep(
                        "Strategy 1: 1×1 instead of 3×3",
                        "A 1×1 filter has nine times fewer parameters than a 3×3 filter, so part of the 3×3 filters make room"
                                + " for 1×1 ones.",
                        "paper, section 3.1, strategy 1",
                        Edits.pct3x3(schedule.pct3x3())),
                new TourStep(
                        "Strategy 2: fewer inputs to 3×3",
                        "A 3×3 layer costs its input channels × its filters × 9, so a narrow squeeze layer of 1×1 filters stands"
                                + " in front of it.",
                        "paper, section 3.1, strategy 2",
                        Edits.squeezeRatio(schedule.squeezeRatio())),
                new TourStep(
                        "Strategy 3: downsample late",
                        "Later pools leave larger activation maps, which the paper expects to be more accurate; parameters stay,"
                                + " MACs and often memory are the price.",
                        "paper, section 3.1, strategy 3",
                        Edits.pools(Pools.places(goal))),
                new TourStep(
                        "That is " + goal.name(),
                        "The first two strategies cut parameters, the third spends computation on accuracy. Here is the whole way,"
                                + " from the start to the end.",
                        "paper, sections 3.1 and 3.3",
                        Edits.rename(goal.name())));
    }

    private static SqueezeNet withoutStrategies(SqueezeNet goal) {
        FireSchedule wide = goal.schedule().withPct3x3(1).withSqueezeRatio(1);
        return Pools.withPlaces(Schedules.apply(goal, wide), EARLY_POOLS).withName("Before " + goal.name());
    }
}
