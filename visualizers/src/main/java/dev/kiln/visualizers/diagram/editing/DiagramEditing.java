package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;

/** Where the changes of a diagram go. */
public interface DiagramEditing {
    /** One moment of a drag: the edit is done to the architecture at the drag's start, and all moments make one step. */
    void drag(Edit edit);

    /** Ends a drag; one that came back to its start leaves no step. */
    void endDrag();

    /** Does an edit as one step. */
    void apply(Edit edit);
}
