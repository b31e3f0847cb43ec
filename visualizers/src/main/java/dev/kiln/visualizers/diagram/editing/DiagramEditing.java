package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Edit;
import java.util.Optional;

/** Where the changes of a diagram go. */
public interface DiagramEditing {
    /**
     * What a moment of a drag came to.
     *
     * @param analysis the cost of the network as it is now; empty where it has a problem
     * @param problem what is wrong, as a sentence; empty where nothing is
     */
    record Moment(Optional<Analysis> analysis, String problem) {}

    /** One moment of a drag: the edit is done to the architecture at the drag's start, and all moments make one step. */
    Moment drag(Edit edit);

    /** Ends a drag; one that came back to its start leaves no step. */
    void endDrag();

    /** Does an edit as one step. */
    void apply(Edit edit);
}
