package dev.kiln.core.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The states of a value with the labels of the steps between them. Immutable: undo and redo return other histories, so there
 * are no inverses to get wrong. Every operation but {@link #steps} and {@link #jump} takes constant time.
 *
 * @param <T> an immutable value
 */
public final class History<T> {
    /** A stack of states; each step leads from this state to the one that follows it. */
    private record Steps<T>(T state, String label, Steps<T> rest) {}

    /**
     * A state with the step that led to it.
     *
     * @param label what was done; empty for the first state
     */
    public record Step<T>(String label, T state) {}

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

    /** As {@link #amend(Object)}, under a label that says what the step comes to. */
    public History<T> amend(String label, T next) {
        return past == null ? amend(next) : new History<>(next, new Steps<>(past.state, label, past.rest), null);
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

    /** Number of steps that can be undone: the present state's index in {@link #steps}. */
    public int position() {
        int position = 0;
        for (Steps<T> step = past; step != null; step = step.rest) {
            position++;
        }
        return position;
    }

    /** All states from the first to the last that redo leads to. */
    public List<Step<T>> steps() {
        Deque<Step<T>> steps = new ArrayDeque<>();
        T state = present;
        for (Steps<T> step = past; step != null; step = step.rest) {
            steps.addFirst(new Step<>(step.label, state));
            state = step.state;
        }
        steps.addFirst(new Step<>("", state));
        for (Steps<T> step = future; step != null; step = step.rest) {
            steps.addLast(new Step<>(step.label, step.state));
        }
        return List.copyOf(steps);
    }

    /**
     * Undoes or redoes as many steps as lead to a state.
     *
     * @param index of the state in {@link #steps}; one outside leads to the first or last
     */
    public History<T> jump(int index) {
        History<T> there = this;
        int distance = index - position();
        for (int i = distance; i < 0 && there.past != null; i++) {
            there = there.undo();
        }
        for (int i = distance; i > 0 && there.future != null; i--) {
            there = there.redo();
        }
        return there;
    }
}
