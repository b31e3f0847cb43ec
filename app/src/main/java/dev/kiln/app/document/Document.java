package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.History;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.project.Draft;
import dev.kiln.core.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the window edits: the variants of a project, each with its history. All but the operations on variants mean the variant
 * in front. Every change goes through here.
 */
public final class Document extends DocumentReading {
    private final Steps steps = new Steps(this::history, this::change, refusal);

    /** Opens a document on a valid architecture. */
    public Document(Architecture architecture) {
        open(architecture, null);
    }

    /**
     * Starts over with a project of one architecture.
     *
     * @param source the file it came from, or null for a preset
     * @throws IllegalArgumentException where the architecture has problems; the document then stays as it was
     */
    public void open(Architecture architecture, Path source) {
        open(Project.of(architecture), source);
    }

    /**
     * Starts over with another project and empty histories.
     *
     * @param source the file it came from, or null where it has none yet
     * @throws IllegalArgumentException where a variant has no state whose layers fit; the document then stays as it was
     */
    public void open(Project project, Path source) {
        boolean first = variants() == null;
        Variants opened = Variants.of(project, first ? 0 : variants().nextId(), first ? 0 : state().revision() + 1);
        steps.dropDrag();
        comparison.pin(project.baseline());
        saved.set(new Contents(opened, project.baseline()), source);
        refusal.clear();
        publish(opened);
    }

    /** As {@link #open(Project, Path)}, with what was kept after a crash: all of it counts as not saved. */
    public void recover(Project project, Path source) {
        open(project, source);
        saved.forget();
        saved.compare(contents());
    }

    /** Does an edit as one step. An edit that can never be valid changes nothing and says why in {@link #refusalProperty}. */
    public void apply(Edit edit) {
        steps.apply(edit);
    }

    /** One moment of a drag: the edit is done to the state at the drag's start, and all moments make one step. */
    public void drag(Edit edit) {
        steps.drag(edit);
    }

    /**
     * Changes what file the weights become, as one step.
     *
     * @param label what is done, as undo names it
     */
    public void compress(String label, Compression changed) {
        steps.compress(label, changed);
    }

    /** One moment of a drag that changes what file the weights become: all moments make one step. */
    public void dragCompression(String label, Compression changed) {
        steps.dragCompression(label, changed);
    }

    /** Ends a drag. One that came back to its start leaves no step. */
    public void endDrag() {
        steps.endDrag();
    }

    /** Takes the last step back. */
    public void undo() {
        steps.walk(History::undo);
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        steps.walk(History::redo);
    }

    /**
     * Undoes or redoes as many steps as lead to a state of the history.
     *
     * @param index of the state in {@link History#steps}
     */
    public void jump(int index) {
        steps.walk(history -> history.jump(index));
    }

    /** Adds a copy of the front variant, and shows it. */
    public void duplicateVariant() {
        rearrange(Variants::duplicate);
    }

    /** Adds an architecture as a variant, and shows it. */
    public void addVariant(Architecture architecture) {
        rearrange(before -> before.add(architecture));
    }

    /** Gives the front variant another name, as one step of its history. A name that cannot be one is refused. */
    public void rename(String name) {
        rename(front().id(), name);
    }

    /**
     * Gives a variant another name, as one step of its history. A name that cannot be one is refused.
     *
     * @param id of the variant; of one that is no longer open changes nothing
     */
    public void rename(long id, String name) {
        rearrange(before -> before.rename(id, name));
    }

    /** Shows another variant. */
    public void showVariant(int index) {
        rearrange(before -> before.select(index));
    }

    /** Closes a variant; the last one stays. */
    public void closeVariant(int index) {
        rearrange(before -> before.close(index));
    }

    /** Brings the variant back that was closed last, with its history. */
    public void reopenVariant() {
        rearrange(Variants::reopen);
    }

    private void rearrange(UnaryOperator<Variants> change) {
        endDrag();
        refusal.attempt(() -> change.apply(variants())).ifPresent(this::publish);
    }

    /** Compares with the present state from now on, whatever is edited; with the last valid one where this has problems. */
    public void pinBaseline() {
        endDrag();
        comparison.pin(front());
        publish(variants());
    }

    /** Compares each variant with its state as it was opened. */
    public void unpinBaseline() {
        comparison.pin(Optional.empty());
        publish(variants());
    }

    private History<Draft> history() {
        return front().history();
    }

    private void change(History<Draft> changed) {
        publish(variants().withFront(front().with(changed)));
    }

    /** Remembers what now stands in a file: edits done while it was written are not saved yet. */
    public void markSaved(Contents written, Path target) {
        saved.set(written, target);
        saved.compare(contents());
    }
}
