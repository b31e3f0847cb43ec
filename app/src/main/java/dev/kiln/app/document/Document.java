package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.History;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.project.Draft;
import dev.kiln.core.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the window edits: the variants of a project, each with its history. All but the operations on variants mean the variant
 * in front. Every change goes through here.
 */
public final class Document {
    private final ReadOnlyObjectWrapper<DocumentState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Variants> variants = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Compression> compression = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final Refusal refusal = new Refusal();
    private final Steps steps = new Steps(this::history, this::change, refusal);
    private final Comparison comparison = new Comparison();
    private final SaveState saved = new SaveState();

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
        boolean first = variants.get() == null;
        Variants opened = Variants.of(
                project,
                first ? 0 : variants.get().nextId(),
                first ? 0 : state.get().revision() + 1);
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
        refusal.attempt(() -> change.apply(variants.get())).ifPresent(this::publish);
    }

    /** Compares with the present state from now on, whatever is edited; with the last valid one where this has problems. */
    public void pinBaseline() {
        endDrag();
        comparison.pin(front());
        publish(variants.get());
    }

    /** Compares each variant with its state as it was opened. */
    public void unpinBaseline() {
        comparison.pin(Optional.empty());
        publish(variants.get());
    }

    private OpenVariant front() {
        return variants.get().front();
    }

    private History<Draft> history() {
        return front().history();
    }

    private void change(History<Draft> changed) {
        publish(variants.get().withFront(front().with(changed)));
    }

    private void publish(Variants next) {
        OpenVariant front = next.front();
        variants.set(next);
        undoLabel.set(front.history().undoLabel().orElse(""));
        redoLabel.set(front.history().redoLabel().orElse(""));
        saved.compare(contents());
        comparison.show(front);
        compression.set(front.history().present().compression());
        state.set(front.state());
    }

    /** All variants and the pinned state now. */
    public Contents contents() {
        return new Contents(variants.get(), comparison.pinned());
    }

    /** Remembers what now stands in a file: edits done while it was written are not saved yet. */
    public void markSaved(Contents written, Path target) {
        saved.set(written, target);
        saved.compare(contents());
    }

    /** The file that the document was read from or last written to, or empty. */
    public Optional<Path> file() {
        return Optional.ofNullable(saved.fileProperty().get());
    }

    /** The file that the document was read from or last written to, or null. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return saved.fileProperty();
    }

    /** The cost of the state that figures show their change against: the pinned one, else the variant as it was opened. */
    public Analysis baseline() {
        return baselineProperty().get().analysis();
    }

    /** The state that figures show their change against. */
    public ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return comparison.baselineProperty();
    }

    /** The variants now. */
    public Variants variants() {
        return variants.get();
    }

    /** All variants of the project; changes with every edit too, always before {@link #stateProperty}. */
    public ReadOnlyObjectProperty<Variants> variantsProperty() {
        return variants.getReadOnlyProperty();
    }

    /** Ids of the variants that differ from what was last opened or saved. */
    public ReadOnlyObjectProperty<Set<Long>> unsavedVariantsProperty() {
        return saved.unsavedProperty();
    }

    /** The architecture now. */
    public Architecture architecture() {
        return front().architecture();
    }

    /** What file the front variant's weights become. */
    public Compression compression() {
        return compression.get();
    }

    /** What file the front variant's weights become; changes before {@link #stateProperty}. */
    public ReadOnlyObjectProperty<Compression> compressionProperty() {
        return compression.getReadOnlyProperty();
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
        return refusal.textProperty();
    }

    /** True where a variant or the pinned baseline differs from what was last opened or saved. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return saved.dirtyProperty();
    }
}
