package dev.kiln.core.architecture;

import java.util.Objects;
import java.util.Optional;

/**
 * The states of a value with the labels of the steps between them. Immutable: undo and redo return other histories, so there
 * are no inverses to get wrong. Every operation takes constant time.
 *
 * @param <T> an immutable value
 */
public final class History<T> {
    /** A stack of states; each step leads from this state to the one that follows it. */
    private record Steps<T>(T state, String label, Steps<T> rest) {}

    private final T present;
    private final Steps<T> past;
    private final Steps<T> future;

    private History(T present, Steps<T> past, Steps<T> future) {
        this.present = Objects.requireNonNull(present, "present");
        this.past = past;
        this.future = future;
    }

    /** Starts with one state and nothing to undo. */
    public static <T> History<T> startingWith(T state) {
        return new History<>(state, null, null);
    }

    /** The state now. */
    public T present() {
        return present;
    }

    /** Adds a step; what was undone before is forgotten. A step that changes nothing is none. */
    public History<T> push(String label, T next) {
        return next.equals(present) ? this : new History<>(next, new Steps<>(present, label, past), null);
    }

    /** Replaces the state that the last step led to: the next moment of one drag. */
    public History<T> amend(T next) {
        return new History<>(next, past, null);
    }

    /** Takes the last step back for good: a drag that ended where it began. */
    public History<T> retract() {
        return past == null ? this : new History<>(past.state, past.rest, null);
    }

    /** One step back, or this history where there is none. */
    public History<T> undo() {
        return past == null ? this : new History<>(past.state, past.rest, new Steps<>(present, past.label, future));
    }

    /** One step forward, or this history where there is none. */
    public History<T> redo() {
        return future == null
                ? this
                : new History<>(future.state, new Steps<>(present, future.label, past), future.rest);
    }

    /** The label of the step that undo takes back, or empty. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(past).map(Steps::label);
    }

    /** The label of the step that redo does again, or empty. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(future).map(Steps::label);
    }
}
