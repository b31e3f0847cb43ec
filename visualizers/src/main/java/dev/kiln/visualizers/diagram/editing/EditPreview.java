package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an edit would cost.
 *
 * @param before the network without it
 * @param after the network with it; empty where that has a problem
 * @param problem why it cannot be, as a sentence; empty where it can
 */
record EditPreview(Analysis before, Optional<Analysis> after, String problem) {
    /** Tries an edit without doing it. */
    static EditPreview of(Analysis before, Architecture architecture, Edit edit) {
        try {
            return of(before, edit.apply(architecture));
        } catch (IllegalArgumentException impossible) {
            return new EditPreview(before, Optional.empty(), impossible.getMessage());
        }
    }

    /** Compares with an architecture. */
    static EditPreview of(Analysis before, Architecture changed) {
        ShapedGraph graph = ShapedGraph.infer(changed.expand());
        return graph.isValid()
                ? new EditPreview(before, Optional.of(Analysis.of(graph)), "")
                : new EditPreview(
                        before, Optional.empty(), graph.problems().get(0).toString());
    }

    /** The lines at the pointer: what is done, then parameters, MACs and peak memory with their changes, or what is wrong. */
    List<String> lines(List<String> head) {
        List<String> lines = new ArrayList<>(head);
        if (after.isEmpty()) {
            lines.add(problem);
            return lines;
        }
        Analysis now = after.get();
        lines.add(line(
                Figures.count(now.parameters()) + " parameters",
                now.parameters(),
                before.parameters(),
                Figures.difference(now.parameters() - before.parameters())));
        lines.add(line(
                Figures.rounded(now.macs()) + " MACs",
                now.macs(),
                before.macs(),
                Figures.difference(now.macs() - before.macs())));
        long peak = now.activationBytesPeak(Precision.FP32);
        long peakBefore = before.activationBytesPeak(Precision.FP32);
        lines.add(line(Figures.binaryBytes(peak) + " peak activations", peak, peakBefore, ""));
        return lines;
    }

    private static String line(String value, long now, long before, String difference) {
        if (now == before) {
            return value + "   unchanged";
        }
        return value + "   " + Figures.change(now, before) + (difference.isEmpty() ? "" : "   " + difference);
    }
}
