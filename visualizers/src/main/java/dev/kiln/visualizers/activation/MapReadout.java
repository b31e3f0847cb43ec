package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.text.Figures;

/** A map, or one cell of it, in words. */
final class MapReadout {
    private MapReadout() {}

    /** Row and column from 0 and the value. */
    static String cell(Activations.Tensor tensor, int channel, MapCell cell) {
        TensorShape shape = tensor.shape();
        float value = tensor.values()[(channel * shape.height() + cell.row()) * shape.width() + cell.column()];
        return "row %d, column %d: %s".formatted(cell.row(), cell.column(), Figures.value(value));
    }

    /** The map's figures. */
    static String map(Activations.Tensor tensor, int channel) {
        ActivationStatistics figures = ActivationStatistics.ofChannel(tensor.values(), tensor.shape(), channel);
        return "#%d  mean %s · max %s · %d %% zero"
                        .formatted(
                                channel,
                                Figures.value(figures.mean()),
                                Figures.value(figures.max()),
                                Math.round(100 * figures.zeroFraction()))
                + figures.leftOut();
    }
}
