package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.History;
import dev.kiln.core.graph.ShapedGraph;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The architecture that the window edits, with its history. Every change goes through here. */
public final class Document {
    private final ReadOnlyObjectWrapper<DocumentState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private History<Architecture> history;
    private Architecture saved;
    private Analysis baseline;
    private Path file;
    /** The state at the start of the drag in progress, or null. */
    private Architecture dragOrigin;

    private boolean dragPushed;

    /** Opens a document on a valid architecture. */
    public Document(Architecture architecture) {
        open(architecture, null);
    }

    /**
     * Starts over with another architecture and an empty history.
     *
     * @param source the file it came from, or null for a preset
     * @throws IllegalArgumentException where the architecture has problems; the document then stays as it was
     */
    public void open(Architecture architecture, Path source) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        if (!graph.isValid()) {
            throw new IllegalArgumentException(graph.problems().get(0).toString());
        }
        dragOrigin = null;
        history = History.startingWith(architecture);
        saved = architecture;
        file = source;
        long revision = state.get() == null ? 0 : state.get().revision() + 1;
        DocumentState first = DocumentState.first(architecture, revision);
        baseline = first.analysis();
        refusal.set("");
        publish(first);
    }

    /** Does an edit as one step. An edit that can never be valid changes nothing and says why in {@link #refusalProperty}. */
    public void apply(Edit edit) {
        endDrag();
        attempt(edit, history.present()).ifPresent(changed -> change(history.push(edit.label(), changed)));
    }

    /** One moment of a drag: the edit is done to the state at the drag's start, and all moments make one step. */
    public void drag(Edit edit) {
        if (dragOrigin == null) {
            dragOrigin = history.present();
            dragPushed = false;
        }
        attempt(edit, dragOrigin).ifPresent(changed -> {
            if (dragPushed) {
                change(history.amend(changed));
            } else if (!changed.equals(history.present())) {
                dragPushed = true;
                change(history.push(edit.label(), changed));
            }
        });
    }

    /** Ends a drag. One that came back to its start leaves no step. */
    public void endDrag() {
        if (dragOrigin != null && dragPushed && history.present().equals(dragOrigin)) {
            change(history.retract());
        }
        dragOrigin = null;
    }

    private Optional<Architecture> attempt(Edit edit, Architecture origin) {
        try {
            Architecture changed = edit.apply(origin);
            refusal.set("");
            return Optional.of(changed);
        } catch (IllegalArgumentException impossible) {
            refusal.set(impossible.getMessage());
            return Optional.empty();
        }
    }

    /** Takes the last step back. */
    public void undo() {
        endDrag();
        refusal.set("");
        change(history.undo());
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        endDrag();
        refusal.set("");
        change(history.redo());
    }

    private void change(History<Architecture> changed) {
        history = changed;
        publish(
                changed.present().equals(state.get().architecture())
                        ? state.get()
                        : state.get().after(changed.present()));
    }

    private void publish(DocumentState next) {
        undoLabel.set(history.undoLabel().orElse(""));
        redoLabel.set(history.redoLabel().orElse(""));
        dirty.set(!history.present().equals(saved));
        state.set(next);
    }

    /** Remembers that the architecture now stands in a file. */
    public void markSaved(Architecture written, Path target) {
        saved = written;
        file = target;
        dirty.set(!history.present().equals(saved));
    }

    /** The file that the document was read from or last written to, or empty. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The cost of the architecture as it was opened: figures show their change against it. */
    public Analysis baseline() {
        return baseline;
    }

    /** The architecture now. */
    public Architecture architecture() {
        return history.present();
    }

    /** The state now. */
    public DocumentState state() {
        return state.get();
    }

    /** The architecture and all that follows from it. */
    public ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Label of the step that undo takes back; empty where there is none. */
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /** Label of the step that redo does again; empty where there is none. */
    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /** Why the last edit was refused; empty where it was not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** True where the architecture differs from the one last opened or saved. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }
}
