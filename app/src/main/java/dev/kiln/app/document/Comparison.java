package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What figures show their difference to: a pinned state, else the variant in front as it was opened. */
final class Comparison {
    private record Pinned(Architecture architecture, Analysis analysis) {}

    private final ReadOnlyObjectWrapper<Baseline> baseline = new ReadOnlyObjectWrapper<>();
    private Optional<Pinned> pinned = Optional.empty();

    /** Pins a state whose layers fit, or none; told at the next {@link #show}. */
    void pin(Optional<Architecture> architecture) {
        pinned = architecture.map(
                valid -> new Pinned(valid, DocumentState.first(valid, 0).analysis()));
    }

    /** The pinned state, or empty. */
    Optional<Architecture> pinned() {
        return pinned.map(Pinned::architecture);
    }

    /** Tells what the variant in front is compared with. */
    void show(OpenVariant front) {
        baseline.set(pinned.map(pin -> new Baseline(pin.architecture().name(), pin.analysis(), true))
                .orElseGet(() -> new Baseline(front.name(), front.opened(), false)));
    }

    ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }
}
