package dev.kiln.app.inspector;

import java.util.List;

/**
 * What the inspector shows of a selection.
 *
 * @param title the layer's or module's id
 * @param subtitle what it is, in words
 * @param fields what can be changed
 * @param facts figures of the selected layer, and of its module where it belongs to one
 * @param note what is unusual about the selection, in one sentence; empty where nothing is
 */
public record Inspection(String title, String subtitle, List<Field> fields, List<Fact> facts, String note) {
    public Inspection {
        fields = List.copyOf(fields);
        facts = List.copyOf(facts);
    }

    /** Nothing is unusual. */
    Inspection(String title, String subtitle, List<Field> fields, List<Fact> facts) {
        this(title, subtitle, fields, facts, "");
    }
}
