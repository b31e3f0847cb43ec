package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.History;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Edits as steps of the history in front: each is one, and so are all moments of a drag. */
final class Steps {
    private final Supplier<History<Architecture>> history;
    private final Consumer<History<Architecture>> change;
    private final Refusal refusal;
    /** The state at the start of the drag in progress, or null. */
    private Architecture dragOrigin;

    private boolean dragPushed;

    /**
     * @param history the present one
     * @param change takes the history after a step
     * @param refusal is told of edits that can never be valid
     */
    Steps(Supplier<History<Architecture>> history, Consumer<History<Architecture>> change, Refusal refusal) {
        this.history = history;
        this.change = change;
        this.refusal = refusal;
    }

    void apply(Edit edit) {
        endDrag();
        refusal.attempt(() -> edit.apply(present()))
                .ifPresent(changed -> change.accept(history.get().push(edit.label(), changed)));
    }

    void drag(Edit edit) {
        if (dragOrigin == null) {
            dragOrigin = present();
            dragPushed = false;
        }
        refusal.attempt(() -> edit.apply(dragOrigin)).ifPresent(changed -> {
            if (dragPushed) {
                change.accept(history.get().amend(edit.label(), changed));
            } else if (!changed.equals(present())) {
                dragPushed = true;
                change.accept(history.get().push(edit.label(), changed));
            }
        });
    }

    void endDrag() {
        if (dragOrigin != null && dragPushed && present().equals(dragOrigin)) {
            change.accept(history.get().retract());
        }
        dragOrigin = null;
    }

    /** Forgets a drag whose document is gone. */
    void dropDrag() {
        dragOrigin = null;
    }

    /** Goes to another place of the history. */
    void walk(UnaryOperator<History<Architecture>> way) {
        endDrag();
        refusal.clear();
        change.accept(way.apply(history.get()));
    }

    private Architecture present() {
        return history.get().present();
    }
}
