package dev.kiln.app.run;

import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.explanation.Origin;
import dev.kiln.core.explanation.SourceCell;
import java.util.ArrayList;
import java.util.List;

/** Follows a value to where it was computed. */
final class ExplanationChain {
    private ExplanationChain() {}

    /** The cell's explanation, and as long as a value is only passed on, that of the cell that it comes from. */
    static List<CellExplanation> of(RunResult result, String layer, int channel, int row, int column) {
        List<CellExplanation> chain = new ArrayList<>();
        CellExplanation last = explain(result, layer, channel, row, column);
        chain.add(last);
        while (last.origin() instanceof Origin.Copied copied) {
            SourceCell source = copied.source();
            last = explain(result, source.layerId(), source.channel(), source.row(), source.column());
            chain.add(last);
        }
        return chain;
    }

    private static CellExplanation explain(RunResult result, String layer, int channel, int row, int column) {
        return CellExplanation.of(
                result.graph(),
                result.weights(),
                result.activations(),
                result.input().channelNames(),
                layer,
                channel,
                row,
                column);
    }
}
