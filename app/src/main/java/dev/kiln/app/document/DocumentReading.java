package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.Compression;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What views see of a {@link Document}: the state now, and properties that say when it changes. Changes come from the document alone. */
public abstract sealed class DocumentReading permits Document {
    private final ReadOnlyObjectWrapper<DocumentState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Variants> variants = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Compression> compression = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    final Refusal refusal = new Refusal();
    final Comparison comparison = new Comparison();
    final SaveState saved = new SaveState();

    DocumentReading() {}

    /** The variant in front. */
    final OpenVariant front() {
        return variants.get().front();
    }

    /** Shows a change to all that look; the state last. */
    final void publish(Variants next) {
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
    public final Contents contents() {
        return new Contents(variants.get(), comparison.pinned());
    }

    /** The file that the document was read from or last written to, or empty. */
    public final Optional<Path> file() {
        return Optional.ofNullable(saved.fileProperty().get());
    }

    /** The file that the document was read from or last written to, or null. */
    public final ReadOnlyObjectProperty<Path> fileProperty() {
        return saved.fileProperty();
    }

    /** The cost of the state that figures show their change against: the pinned one, else the variant as it was opened. */
    public final Analysis baseline() {
        return baselineProperty().get().analysis();
    }

    /** The state that figures show their change against. */
    public final ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return comparison.baselineProperty();
    }

    /** The variants now. */
    public final Variants variants() {
        return variants.get();
    }

    /** All variants of the project; changes with every edit too, always before {@link #stateProperty}. */
    public final ReadOnlyObjectProperty<Variants> variantsProperty() {
        return variants.getReadOnlyProperty();
    }

    /** Ids of the variants that differ from what was last opened or saved. */
    public final ReadOnlyObjectProperty<Set<Long>> unsavedVariantsProperty() {
        return saved.unsavedProperty();
    }

    /** The architecture now. */
    public final Architecture architecture() {
        return front().architecture();
    }

    /** What file the front variant's weights become. */
    public final Compression compression() {
        return compression.get();
    }

    /** What file the front variant's weights become; changes before {@link #stateProperty}. */
    public final ReadOnlyObjectProperty<Compression> compressionProperty() {
        return compression.getReadOnlyProperty();
    }

    /** The state now. */
    public final DocumentState state() {
        return state.get();
    }

    /** The architecture and all that follows from it. */
    public final ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Label of the step that undo takes back; empty where there is none. */
    public final ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /** Label of the step that redo does again; empty where there is none. */
    public final ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /** Why the last edit was refused; empty where it was not. */
    public final ReadOnlyStringProperty refusalProperty() {
        return refusal.textProperty();
    }

    /** True where a variant or the pinned baseline differs from what was last opened or saved. */
    public final ReadOnlyBooleanProperty dirtyProperty() {
        return saved.dirtyProperty();
    }
}
