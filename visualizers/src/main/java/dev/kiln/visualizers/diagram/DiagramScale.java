package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import java.util.Optional;

/**
 * From shapes to pixels. Heights follow the side of a map to the power of 0.4 and widths the square root of the channels: order
 * is kept, proportion is not, and a 13×13 map stays visible beside one of 227×227, 16 channels beside 4096.
 */
final class DiagramScale {
    private static final double LOWEST_BAR = 16;
    /** Pixels. */
    static final double NARROWEST_BAR = 4;

    private static final double HEIGHT_EXPONENT = 0.4;

    private final int[] sides;
    private final int[] channels;
    private final double tallestBar;
    private final int largestSide;

    DiagramScale(ShapedGraph shaped, double tallestBar) {
        int size = shaped.graph().size();
        sides = new int[size];
        channels = new int[size];
        int largest = 1;
        for (int i = 0; i < size; i++) {
            read(shaped, i);
            largest = Math.max(largest, sides[i]);
        }
        this.tallestBar = tallestBar;
        this.largestSide = largest;
    }

    /** A layer whose shape is not known because of a problem is drawn like the one before it. */
    private void read(ShapedGraph shaped, int index) {
        LayerNode node = shaped.graph().node(index);
        Optional<TensorShape> shape = shaped.shapeOf(node.id());
        if (shape.isPresent()) {
            sides[index] = Math.max(shape.get().height(), shape.get().width());
            channels[index] = shape.get().channels();
            return;
        }
        boolean first = node.inputs().isEmpty();
        sides[index] = first ? 1 : sides[node.input()];
        channels[index] = first ? 1 : channels[node.input()];
        if (node.layer() instanceof Layer.Convolution convolution) {
            channels[index] = convolution.filters();
        }
    }

    /** Height of a layer's bar, in pixels. */
    double height(int layer) {
        return Math.max(LOWEST_BAR, tallestBar * Math.pow((double) sides[layer] / largestSide, HEIGHT_EXPONENT));
    }

    /** Width of a layer's bar, in pixels, where a layer of one channel is {@code unit} wide. */
    double width(int layer, double unit) {
        return Math.max(NARROWEST_BAR, unit * Math.sqrt(channels[layer]));
    }
}
