package dev.kiln.app.schedule;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.ScheduleFit;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A schedule for modules that follow none, and what it would change.
 *
 * @param before the schedule that the modules do not follow
 * @param proposed the nearest one
 * @param changes modules that it would rewrite, as they are and as they would be
 * @param parameters the network's parameters now; empty where it has problems
 * @param parametersAfter the network's parameters then; empty where it would have problems
 */
record Refit(
        FireSchedule before,
        FireSchedule proposed,
        List<Deviation> changes,
        OptionalLong parameters,
        OptionalLong parametersAfter) {
    private static final int MOST_LINES = 8;
    private static final int MOST_NAMES = 4;

    Refit {
        changes = List.copyOf(changes);
    }

    /** The proposal for a network. */
    static Refit of(SqueezeNet net) {
        FireSchedule proposed = ScheduleFit.nearest(net);
        SqueezeNet after = (SqueezeNet) Edits.schedule(proposed).apply(net);
        return new Refit(
                net.schedule(), proposed, Deviation.between(net, after), parametersOf(net), parametersOf(after));
    }

    private static OptionalLong parametersOf(SqueezeNet net) {
        ShapedGraph graph = ShapedGraph.infer(net.expand());
        return graph.isValid() ? OptionalLong.of(Analysis.of(graph).parameters()) : OptionalLong.empty();
    }

    /** The metaparameters that would be others: "SR 0.125 → 0.138", one a line. */
    String schedule() {
        List<String> lines = new ArrayList<>();
        add(lines, "SR", before.squeezeRatio(), proposed.squeezeRatio());
        add(lines, "pct3x3", before.pct3x3(), proposed.pct3x3());
        add(lines, "base_e", before.baseE(), proposed.baseE());
        add(lines, "incr_e", before.incrE(), proposed.incrE());
        add(lines, "freq", before.freq(), proposed.freq());
        return lines.isEmpty() ? nearestAlready() : String.join("\n", lines);
    }

    private String nearestAlready() {
        if (changes.isEmpty()) {
            return "No other slider position is nearer.";
        }
        String names = changes.size() > MOST_NAMES
                ? "these %d modules".formatted(changes.size())
                : changes.stream().map(Deviation::name).collect(Collectors.joining(", "));
        return "No other slider position is nearer. Put %s back to it?".formatted(names);
    }

    private static void add(List<String> lines, String name, double before, double after) {
        if (before != after) {
            lines.add("%s %s → %s".formatted(name, Figures.value(before), Figures.value(after)));
        }
    }

    /** The modules that would be others, one a line, at most eight; the schedule alone changes where there are none. */
    String modules() {
        if (changes.isEmpty()) {
            return "No module changes: they all follow it.";
        }
        List<String> lines = new ArrayList<>();
        lines.add("s1x1·e1x1·e3x3 of");
        for (Deviation change : changes.subList(0, Math.min(MOST_LINES, changes.size()))) {
            lines.add(change.name() + "  " + change.change());
        }
        if (changes.size() > MOST_LINES) {
            lines.add("and %d more".formatted(changes.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }

    /** The change in parameters: "+4,672 parameters (▲ 0.37 %)". */
    String cost() {
        if (parametersAfter.isEmpty()) {
            return "The network would not fit together.";
        } else if (parameters.isEmpty()) {
            return Figures.count(parametersAfter.getAsLong()) + " parameters";
        }
        long difference = parametersAfter.getAsLong() - parameters.getAsLong();
        if (difference == 0) {
            return "as many parameters";
        }
        return "%s%s parameters (%s)"
                .formatted(
                        difference > 0 ? "+" : "−",
                        Figures.count(Math.abs(difference)),
                        Figures.change(parametersAfter.getAsLong(), parameters.getAsLong()));
    }
}
