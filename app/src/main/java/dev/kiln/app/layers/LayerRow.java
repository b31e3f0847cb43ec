package dev.kiln.app.layers;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.LayerCost;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table.
 *
 * @param cost the layer and what it costs
 * @param parameterShare its part of all parameters, 0…1
 * @param macShare its part of all MACs, 0…1
 */
public record LayerRow(LayerCost cost, double parameterShare, double macShare) {
    /** One row for each layer of a network. */
    public static List<LayerRow> of(Analysis analysis) {
        double parameters = Math.max(1, analysis.parameters());
        double macs = Math.max(1, analysis.macs());
        List<LayerRow> rows = new ArrayList<>(analysis.layers().size());
        for (LayerCost cost : analysis.layers()) {
            rows.add(new LayerRow(cost, cost.parameters() / parameters, cost.macs() / macs));
        }
        return rows;
    }
}
