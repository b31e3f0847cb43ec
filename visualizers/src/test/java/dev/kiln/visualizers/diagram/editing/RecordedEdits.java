package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import java.util.ArrayList;
import java.util.List;

/** Does edits as a document does: a drag starts from its origin at each moment. */
final class RecordedEdits implements DiagramEditing {
    /** Labels of the steps that were made. */
    final List<String> steps = new ArrayList<>();

    Architecture architecture;
    private Architecture origin;
    private String label;

    RecordedEdits(Architecture architecture) {
        this.architecture = architecture;
    }

    @Override
    public Moment drag(Edit edit) {
        origin = origin == null ? architecture : origin;
        architecture = edit.apply(origin);
        label = edit.label();
        EditPreview now = EditPreview.of(null, architecture);
        return new Moment(now.after(), now.problem());
    }

    @Override
    public void endDrag() {
        if (origin != null && !origin.equals(architecture)) {
            steps.add(label);
        }
        origin = null;
    }

    @Override
    public void apply(Edit edit) {
        architecture = edit.apply(architecture);
        steps.add(edit.label());
    }
}
