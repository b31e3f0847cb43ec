package dev.kiln.app.layers;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table.
 *
 * @param cost the layer and what it costs
 * @param conventions how operations and sizes are counted
 * @param parameterShare its part of all parameters, 0…1
 * @param operationShare its part of all operations, 0…1
 */
public record LayerRow(LayerCost cost, Conventions conventions, double parameterShare, double operationShare) {
    /** One row for each layer of a network. */
    public static List<LayerRow> of(Analysis analysis, Conventions conventions) {
        double parameters = Math.max(1, analysis.parameters());
        double operations = Math.max(1, conventions.operations(analysis));
        List<LayerRow> rows = new ArrayList<>(analysis.layers().size());
        for (LayerCost cost : analysis.layers()) {
            double share = conventions.operations(cost) / operations;
            rows.add(new LayerRow(cost, conventions, cost.parameters() / parameters, share));
        }
        return rows;
    }

    /** What the layer does, in words. */
    String kind() {
        return cost.layer().kind().replace('-', ' ');
    }

    /** Its operations as they are counted. */
    long operations() {
        return conventions.operations(cost);
    }
}
