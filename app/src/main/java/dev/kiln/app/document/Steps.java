package dev.kiln.app.document;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.History;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.project.Draft;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Edits as steps of the history in front: each is one, and so are all moments of a drag. */
final class Steps {
    /** What a drag changes; a drag of the other kind is another step. */
    private enum Dragged {
        NOTHING,
        ARCHITECTURE,
        COMPRESSION
    }

    private final Supplier<History<Draft>> history;
    private final Consumer<History<Draft>> change;
    private final Refusal refusal;
    private Dragged dragged = Dragged.NOTHING;
    /** The state at the start of the drag in progress; of no meaning without one. */
    private Draft dragOrigin;

    private boolean dragPushed;

    /**
     * @param history the present one
     * @param change takes the history after a step
     * @param refusal is told of edits that can never be valid
     */
    Steps(Supplier<History<Draft>> history, Consumer<History<Draft>> change, Refusal refusal) {
        this.history = history;
        this.change = change;
        this.refusal = refusal;
    }

    void apply(Edit edit) {
        apply(edit.label(), draft -> draft.with(edit.apply(draft.architecture())));
    }

    void compress(String label, Compression changed) {
        apply(label, draft -> draft.with(changed));
    }

    private void apply(String label, UnaryOperator<Draft> step) {
        endDrag();
        refusal.attempt(() -> step.apply(present()))
                .ifPresent(changed -> change.accept(history.get().push(label, changed)));
    }

    void drag(Edit edit) {
        drag(Dragged.ARCHITECTURE, edit.label(), draft -> draft.with(edit.apply(draft.architecture())));
    }

    void dragCompression(String label, Compression changed) {
        drag(Dragged.COMPRESSION, label, draft -> draft.with(changed));
    }

    private void drag(Dragged kind, String label, UnaryOperator<Draft> moment) {
        if (dragged != kind) {
            endDrag();
            dragged = kind;
            dragOrigin = present();
            dragPushed = false;
        }
        refusal.attempt(() -> moment.apply(dragOrigin)).ifPresent(changed -> {
            if (dragPushed) {
                change.accept(history.get().amend(label, changed));
            } else if (!changed.equals(present())) {
                dragPushed = true;
                change.accept(history.get().push(label, changed));
            }
        });
    }

    void endDrag() {
        boolean cameBack = dragged != Dragged.NOTHING && dragPushed && present().equals(dragOrigin);
        dropDrag();
        if (cameBack) {
            change.accept(history.get().retract());
        }
    }

    /** Forgets a drag whose document is gone. */
    void dropDrag() {
        dragged = Dragged.NOTHING;
        dragOrigin = null;
    }

    /** Goes to another place of the history. */
    void walk(UnaryOperator<History<Draft>> way) {
        endDrag();
        refusal.clear();
        change.accept(way.apply(history.get()));
    }

    private Draft present() {
        return history.get().present();
    }
}
