package dev.kiln.app.document;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Why the last change could not be done, or that it was. */
final class Refusal {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** What a change makes; empty where it can never be valid, which is then said. */
    <T> Optional<T> attempt(Supplier<T> change) {
        try {
            T changed = change.get();
            text.set("");
            return Optional.of(changed);
        } catch (IllegalArgumentException impossible) {
            text.set(impossible.getMessage());
            return Optional.empty();
        }
    }

    void clear() {
        text.set("");
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
