package dev.kiln.core.explanation;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.Weights;
import java.util.List;

/**
 * One value of a run and how it came about, one layer deep.
 *
 * @param layerId the layer
 * @param layer what it does; for a ReLU that is shown with the layer before it, that layer
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param shown the value as the run computed it, in single precision
 * @param origin where it comes from, computed again in double precision
 */
public record CellExplanation(
        String layerId, Layer layer, int channel, int row, int column, double shown, Origin origin) {

    /**
     * Explains a value.
     *
     * @param graph the network that ran
     * @param weights those that it ran with
     * @param activations what it computed
     * @throws IllegalArgumentException where there is no such layer or cell, or the weights miss a tensor of the layer
     */
    public static CellExplanation of(
            ShapedGraph graph,
            Weights weights,
            Activations activations,
            String layerId,
            int channel,
            int row,
            int column) {
        return of(graph, weights, activations, List.of(), layerId, channel, row, column);
    }

    /**
     * As above.
     *
     * @param colours names of the input's channels in their order
     */
    public static CellExplanation of(
            ShapedGraph graph,
            Weights weights,
            Activations activations,
            List<String> colours,
            String layerId,
            int channel,
            int row,
            int column) {
        Activations.Tensor tensor = activations.of(layerId);
        TensorShape shape = tensor.shape();
        if (!contains(shape, channel, row, column)) {
            throw new IllegalArgumentException("%s has no value in channel %d, row %d, column %d: it is %s"
                    .formatted(layerId, channel, row, column, shape));
        }
        int index = graph.graph().indexOf(layerId).orElseThrow();
        double shown = tensor.values()[(channel * shape.height() + row) * shape.width() + column];
        OriginFinder finder = new OriginFinder(graph, weights, activations, colours, channel, row, column);
        Origin origin = finder.find(index);
        return new CellExplanation(layerId, finder.layer(), channel, row, column, shown, origin);
    }

    /** How many of the values that it was computed from are NaN or infinite. */
    public int notNumbers() {
        return SourceValues.notNumbers(origin);
    }

    private static boolean contains(TensorShape shape, int channel, int row, int column) {
        return channel >= 0
                && channel < shape.channels()
                && row >= 0
                && row < shape.height()
                && column >= 0
                && column < shape.width();
    }
}
