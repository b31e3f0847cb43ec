package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.History;
import dev.kiln.core.project.Draft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What figures show their difference to: a pinned state, else the variant in front as it was opened. */
final class Comparison {
    private record Pinned(Architecture architecture, Analysis analysis, OptionalInt step) {}

    private final ReadOnlyObjectWrapper<Baseline> baseline = new ReadOnlyObjectWrapper<>();
    private Optional<Pinned> pinned = Optional.empty();

    /** Pins a state whose layers fit, or none; told at the next {@link #show}. */
    void pin(Optional<Architecture> architecture) {
        pinned = architecture.map(valid -> pinned(valid, OptionalInt.empty()));
    }

    /** Pins the newest state of a variant whose layers fit. */
    void pin(OpenVariant variant) {
        History<Draft> history = variant.history();
        List<History.Step<Draft>> steps = history.steps();
        OptionalInt step = IntStream.iterate(history.position(), i -> i >= 0, i -> i - 1)
                .filter(i -> steps.get(i).state().architecture().equals(variant.lastValid()))
                .findFirst();
        pinned = Optional.of(pinned(variant.lastValid(), step));
    }

    private static Pinned pinned(Architecture valid, OptionalInt step) {
        return new Pinned(valid, DocumentState.first(valid, 0).analysis(), step);
    }

    /** The pinned state, or empty. */
    Optional<Architecture> pinned() {
        return pinned.map(Pinned::architecture);
    }

    /** Tells what the variant in front is compared with. */
    void show(OpenVariant front) {
        baseline.set(pinned.map(pin -> new Baseline(pin.architecture().name(), pin.analysis(), true, pin.step()))
                .orElseGet(() -> new Baseline(front.name(), front.opened(), false)));
    }

    ReadOnlyObjectProperty<Baseline> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }
}
