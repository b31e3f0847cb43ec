package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.History;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.project.Draft;
import dev.kiln.core.project.Variant;
import java.util.List;
import java.util.Optional;

/**
 * One of the architectures of a window's project, with its history.
 *
 * @param id tells variants of one window apart, whatever their names are
 * @param history all states of the architecture and of its compression
 * @param state what follows from the present one
 * @param lastValid the newest state at or before the present one of the history whose layers fit, else the one that it was opened
 *     with: the state's analysis is of it, whatever was shown meanwhile
 * @param openedValid the state whose layers fit that it was opened with
 * @param opened the cost of the architecture as it was opened
 */
public record OpenVariant(
        long id,
        History<Draft> history,
        DocumentState state,
        Architecture lastValid,
        Architecture openedValid,
        Analysis opened) {
    /**
     * A variant as a file or a preset gives it, with nothing to undo.
     *
     * @throws IllegalArgumentException where there is no state whose layers fit
     */
    static OpenVariant opening(long id, Variant variant, long revision) {
        Architecture valid = variant.valid();
        ShapedGraph graph = ShapedGraph.infer(valid.expand());
        if (!graph.isValid()) {
            throw new IllegalArgumentException(graph.problems().get(0).toString());
        }
        DocumentState first = DocumentState.first(valid, revision);
        DocumentState state = variant.architecture().equals(valid) ? first : first.after(variant.architecture());
        return new OpenVariant(id, History.startingWith(variant.draft()), state, valid, valid, first.analysis());
    }

    /** This variant at another place of its history, or with a longer one. */
    OpenVariant with(History<Draft> changed) {
        Architecture present = changed.present().architecture();
        boolean same = present.equals(state.architecture());
        if (same && (!state.isStale() || newestValid(changed).equals(lastValid))) {
            return new OpenVariant(id, changed, state, lastValid, openedValid, opened);
        }
        DocumentState next = state.after(present);
        Architecture valid = next.isStale() ? newestValid(changed) : present;
        if (next.isStale() && !valid.equals(lastValid)) {
            next = next.withFiguresOf(valid);
        }
        return new OpenVariant(id, changed, next, valid, openedValid, opened);
    }

    /** The newest state behind the present one whose layers fit; states that were passed during a drag are no part of a history. */
    private Architecture newestValid(History<Draft> changed) {
        List<History.Step<Draft>> steps = changed.steps();
        for (int i = changed.position() - 1; i >= 0; i--) {
            Architecture earlier = steps.get(i).state().architecture();
            if (ShapedGraph.infer(earlier.expand()).isValid()) {
                return earlier;
            }
        }
        return openedValid;
    }

    /** This variant with its state told anew: late results of what was shown before must not pass for its own. */
    OpenVariant at(long revision) {
        DocumentState later = new DocumentState(state.architecture(), state.problems(), state.analysis(), revision);
        return new OpenVariant(id, history, later, lastValid, openedValid, opened);
    }

    /** A variant that begins with this one's present state. */
    OpenVariant copy(long copyId, String name, long revision) {
        Variant copied = new Variant(
                architecture().withName(name),
                state.isStale() ? Optional.of(lastValid.withName(name)) : Optional.empty(),
                history.present().compression());
        return opening(copyId, copied, revision);
    }

    /** The architecture now. */
    public Architecture architecture() {
        return history.present().architecture();
    }

    /** What the user calls it. */
    public String name() {
        return architecture().name();
    }

    /** What a project file holds of it. */
    Variant saved() {
        return new Variant(
                architecture(),
                state.isStale() ? Optional.of(lastValid) : Optional.empty(),
                history.present().compression());
    }
}
