package dev.kiln.app.inspector;

import java.util.List;

/**
 * What the inspector shows of a selection.
 *
 * @param title the layer's or module's id
 * @param subtitle what it is, in words
 * @param fields what can be changed
 * @param facts figures of the selected layer, and of its module where it belongs to one
 */
public record Inspection(String title, String subtitle, List<Field> fields, List<Fact> facts) {
    public Inspection {
        fields = List.copyOf(fields);
        facts = List.copyOf(facts);
    }
}
