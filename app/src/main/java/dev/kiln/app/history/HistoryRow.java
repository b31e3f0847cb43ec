package dev.kiln.app.history;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.History;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.project.Draft;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of a history.
 *
 * @param text what led to it
 * @param place before, at or behind the present state
 * @param before the state that the step began from; null for the first state
 * @param after the state that it led to
 */
record HistoryRow(String text, Place place, Draft before, Draft after) {
    enum Place {
        PAST,
        PRESENT,
        UNDONE
    }

    /** All states, the first one first. */
    static List<HistoryRow> of(History<Draft> history) {
        int present = history.position();
        List<History.Step<Draft>> steps = history.steps();
        List<HistoryRow> rows = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Place place = i < present ? Place.PAST : i == present ? Place.PRESENT : Place.UNDONE;
            Draft before = i == 0 ? null : steps.get(i - 1).state();
            rows.add(new HistoryRow(
                    text(steps.get(i), i), place, before, steps.get(i).state()));
        }
        return rows;
    }

    /** What the step did to parameters and MACs; empty where the network stayed, some microseconds of work else. */
    String change() {
        if (before == null || before.architecture().equals(after.architecture())) {
            return "";
        }
        ShapedGraph now = ShapedGraph.infer(after.architecture().expand());
        ShapedGraph then = ShapedGraph.infer(before.architecture().expand());
        if (!now.isValid()) {
            return "does not fit";
        } else if (!then.isValid()) {
            return "fits again";
        }
        Analysis changed = Analysis.of(now);
        Analysis from = Analysis.of(then);
        return "%s parameters, %s MACs"
                .formatted(
                        Figures.difference(changed.parameters() - from.parameters()),
                        Figures.difference(changed.macs() - from.macs()));
    }

    private static String text(History.Step<Draft> step, int index) {
        return index == 0 ? step.state().architecture().name() + " as it was opened" : step.label();
    }
}
