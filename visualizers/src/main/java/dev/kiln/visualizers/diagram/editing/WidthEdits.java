package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.FireModule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stages;
import dev.kiln.core.graph.Limits;
import java.util.List;
import java.util.Set;

/** Edits of the number of filters of one part of one or several modules. The label names no number: a drag has many. */
final class WidthEdits {
    /** Numbers of filters that hardware likes. */
    static final int STEP = 8;

    static final int MOST = Limits.MAX_CHANNELS / 2;

    private WidthEdits() {}

    /** The number of filters for a wish: a multiple of 8, 8 at least; or any, 1 at least. */
    static int snapped(double wish, boolean free) {
        int step = free ? 1 : STEP;
        long rounded = Math.round(wish / step) * step;
        return (int) Math.max(step, Math.min(MOST, rounded));
    }

    /** Sets one part of all these stages that are Fire modules. */
    static Edit set(SqueezeNet named, WidthPart part, Set<Integer> stages, int filters) {
        return Edit.ofSqueezeNet(
                label(named, part.label(), part, stages) + " to " + filters, net -> part.apply(net, stages, filters));
    }

    /**
     * Sets one half of the expand layer, and the other so that each module keeps its ratio of both.
     *
     * @param free false for multiples of 8
     */
    static Edit setTogether(SqueezeNet named, WidthPart half, Set<Integer> stages, int filters, boolean free) {
        return Edit.ofSqueezeNet(
                label(named, "e1x1 and e3x3", half, stages) + " together, " + half.label() + " to " + filters, net -> {
                    SqueezeNet changed = net;
                    for (int index : stages) {
                        if (net.body().get(index) instanceof FireModule fire) {
                            int other = half.otherHalf().filters(fire);
                            int own = half.filters(fire);
                            changed = half.apply(changed, Set.of(index), filters);
                            if (own > 0 && other > 0) {
                                int kept = snapped((double) other * filters / own, free);
                                changed = half.otherHalf().apply(changed, Set.of(index), kept);
                            }
                        }
                    }
                    return changed;
                });
    }

    /** One part of all these stages so many filters more or fewer. */
    static Edit add(SqueezeNet named, WidthPart part, Set<Integer> stages, int filters) {
        return Edit.ofSqueezeNet(label(named, part.label(), part, stages) + sum(named, part, stages, filters), net -> {
            if (part == WidthPart.STEM) {
                return part.apply(net, Set.of(), Math.max(1, net.stem().filters() + filters));
            }
            SqueezeNet changed = net;
            for (int index : stages) {
                if (net.body().get(index) instanceof FireModule fire && part.filters(fire) > 0) {
                    changed = part.apply(changed, Set.of(index), sum(part, fire, filters));
                }
            }
            return changed;
        });
    }

    private static int sum(WidthPart part, FireModule fire, int filters) {
        return Math.max(1, Math.min(MOST, part.filters(fire) + filters));
    }

    /** What adding comes to: the sum for one module, the difference for several. */
    private static String sum(SqueezeNet net, WidthPart part, Set<Integer> stages, int filters) {
        if (part == WidthPart.STEM) {
            return " to " + Math.max(1, net.stem().filters() + filters);
        }
        List<FireModule> modules = stages.stream()
                .map(net.body()::get)
                .filter(FireModule.class::isInstance)
                .map(FireModule.class::cast)
                .toList();
        return modules.size() == 1 ? " to " + sum(part, modules.get(0), filters) : " by %+d".formatted(filters);
    }

    private static String label(SqueezeNet net, String what, WidthPart part, Set<Integer> stages) {
        if (part == WidthPart.STEM) {
            return "set conv1 filters";
        }
        long modules = stages.stream()
                .filter(i -> net.body().get(i) instanceof FireModule)
                .count();
        return modules == 1
                ? "set %s %s".formatted(Stages.idOf(net, stages.iterator().next()), what)
                : "set %s of %d modules".formatted(what, modules);
    }
}
