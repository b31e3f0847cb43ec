package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.project.Draft;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What of a document stands in a file, and in which. What is not saved follows from comparing it with what is there now. */
final class SaveState {
    private record Mark(Map<Long, Draft> variants, Optional<Architecture> pinned) {
        static final Mark NOTHING = new Mark(Map.of(), Optional.empty());

        static Mark of(Contents contents) {
            return new Mark(contents.variants().drafts(), contents.pinned());
        }
    }

    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Set<Long>> unsaved = new ReadOnlyObjectWrapper<>(Set.of());
    private Mark mark = Mark.NOTHING;

    /** From now on these contents count as saved; what differs is told at the next {@link #compare}. */
    void set(Contents saved, Path source) {
        mark = Mark.of(saved);
        file.set(source);
    }

    /** From now on nothing counts as saved. */
    void forget() {
        mark = Mark.NOTHING;
    }

    /** Tells what differs from the file. */
    void compare(Contents now) {
        Mark present = Mark.of(now);
        dirty.set(!present.equals(mark));
        Map<Long, Draft> differing = now.variants().drafts();
        differing.entrySet().removeIf(variant -> variant.getValue()
                .equals(mark.variants().get(variant.getKey())));
        unsaved.set(Set.copyOf(differing.keySet()));
    }

    ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<Long>> unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }
}
