package dev.kiln.app.history;

import dev.kiln.core.architecture.History;
import dev.kiln.core.project.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * One state of a history.
 *
 * @param text what led to it
 * @param place before, at or behind the present state
 */
record HistoryRow(String text, Place place) {
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
            rows.add(new HistoryRow(text(steps.get(i), i), place));
        }
        return rows;
    }

    private static String text(History.Step<Draft> step, int index) {
        return index == 0 ? step.state().architecture().name() + " as it was opened" : step.label();
    }
}
