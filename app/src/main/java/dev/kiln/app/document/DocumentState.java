package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import java.util.List;

/**
 * An architecture and all that follows from it.
 *
 * @param architecture what the user edits
 * @param problems what is wrong with it for now; empty where it is a network that can run
 * @param analysis the cost of this architecture, or of the last valid one before it where there are problems
 * @param revision grows with every change, so that late results can be told from fresh ones
 */
public record DocumentState(Architecture architecture, List<Problem> problems, Analysis analysis, long revision) {
    public DocumentState {
        problems = List.copyOf(problems);
    }

    /** True where the analysis is of an earlier architecture, because this one has problems. */
    public boolean isStale() {
        return !problems.isEmpty();
    }

    /** The state of a new document; its architecture must be valid. */
    static DocumentState first(Architecture architecture, long revision) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        return new DocumentState(architecture, List.of(), Analysis.of(graph), revision);
    }

    /** The same with the cost of an architecture whose layers fit. */
    DocumentState withFiguresOf(Architecture valid) {
        return new DocumentState(architecture, problems, first(valid, revision).analysis(), revision);
    }

    /** The state after a change: the last good numbers are kept where the architecture is not valid for now. */
    DocumentState after(Architecture changed) {
        ShapedGraph graph = ShapedGraph.infer(changed.expand());
        return graph.isValid()
                ? new DocumentState(changed, List.of(), Analysis.of(graph), revision + 1)
                : new DocumentState(changed, graph.problems(), analysis, revision + 1);
    }
}
