package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;

/**
 * The pixels of the input that one cell of one layer depends on. Unlike a {@link ReceptiveField}, which is the same for all cells,
 * it knows where maps end: a cell whose window lies in the padding of any layer on the way sees less, or nothing at all.
 * Where a stride is larger than its window, the pixels left out in between count as seen.
 *
 * @param top first row
 * @param left first column
 * @param height rows; 0 where the cell depends on no pixel
 * @param width columns; 0 where the cell depends on no pixel
 */
public record ReceptiveRectangle(int top, int left, int height, int width) {
    private static final ReceptiveRectangle EMPTY = new ReceptiveRectangle(0, 0, 0, 0);

    /**
     * Walks back from a cell to the input, layer by layer.
     *
     * @param layer place of the layer in the graph's order
     * @param row from 0
     * @param column from 0
     * @throws IllegalArgumentException where the layer has no such cell
     */
    public static ReceptiveRectangle of(ShapedGraph shaped, int layer, int row, int column) {
        TensorShape shape = shaped.shape(layer);
        if (row < 0 || row >= shape.height() || column < 0 || column >= shape.width()) {
            throw new IllegalArgumentException("%s has no cell in row %d, column %d"
                    .formatted(shaped.graph().node(layer).id(), row, column));
        }
        ReceptiveRectangle[] seen = new ReceptiveRectangle[layer + 1];
        seen[layer] = new ReceptiveRectangle(row, column, 1, 1);
        for (int i = layer; i > 0; i--) {
            LayerNode node = shaped.graph().node(i);
            if (seen[i] != null && !seen[i].isEmpty()) {
                ReceptiveRectangle before = seen[i].before(node.layer(), shaped.inputShape(i));
                for (int input : node.inputs()) {
                    seen[input] = before.union(seen[input]);
                }
            }
        }
        return seen[0] == null ? EMPTY : seen[0];
    }

    /** True where the cell depends on no pixel: everything it sees is padding. */
    public boolean isEmpty() {
        return height == 0;
    }

    /** The cells of a layer's input, of that shape, which these cells of its output are computed from. */
    private ReceptiveRectangle before(Layer layer, TensorShape in) {
        if (layer instanceof Layer.Convolution convolution) {
            return under(convolution.window(), in);
        } else if (layer instanceof Layer.Pooling pooling) {
            return under(pooling.window(), in);
        } else if (layer instanceof Layer.GlobalPooling || layer instanceof Layer.Flatten) {
            return new ReceptiveRectangle(0, 0, in.height(), in.width());
        }
        return this;
    }

    private ReceptiveRectangle under(Window window, TensorShape in) {
        int firstRow = top * window.strideHeight() - window.paddingHeight();
        int firstColumn = left * window.strideWidth() - window.paddingWidth();
        int lastRow = firstRow + (height - 1) * window.strideHeight() + window.kernelHeight();
        int lastColumn = firstColumn + (width - 1) * window.strideWidth() + window.kernelWidth();
        return between(
                Math.max(0, firstRow),
                Math.max(0, firstColumn),
                Math.min(in.height(), lastRow),
                Math.min(in.width(), lastColumn));
    }

    private ReceptiveRectangle union(ReceptiveRectangle other) {
        if (other == null || other.isEmpty()) {
            return this;
        } else if (isEmpty()) {
            return other;
        }
        return between(
                Math.min(top, other.top),
                Math.min(left, other.left),
                Math.max(top + height, other.top + other.height),
                Math.max(left + width, other.left + other.width));
    }

    private static ReceptiveRectangle between(int top, int left, int bottom, int right) {
        return bottom <= top || right <= left ? EMPTY : new ReceptiveRectangle(top, left, bottom - top, right - left);
    }
}
