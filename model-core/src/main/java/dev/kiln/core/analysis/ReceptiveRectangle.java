package dev.kiln.core.analysis;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;

/**
 * The pixels of the input that one value of one layer depends on. Unlike a {@link ReceptiveField}, which is the same for all cells
 * and channels, it knows which branch made the channel, and where maps end: a cell whose window lies in the padding of any layer on the way sees less, or nothing at all.
 * Where a stride is larger than its window, the pixels left out in between count as seen.
 *
 * @param top first row
 * @param left first column
 * @param height rows; 0 where the cell depends on no pixel
 * @param width columns; 0 where the cell depends on no pixel
 */
public record ReceptiveRectangle(int top, int left, int height, int width) {
    static final ReceptiveRectangle EMPTY = new ReceptiveRectangle(0, 0, 0, 0);

    /**
     * Walks back from a value to the input, layer by layer. Behind a concatenation it follows the branch that the channel comes
     * from, behind a sum all addends.
     *
     * @param layer place of the layer in the graph's order
     * @param channel from 0
     * @param row from 0
     * @param column from 0
     * @throws IllegalArgumentException where the layer has no such value
     */
    public static ReceptiveRectangle of(ShapedGraph shaped, int layer, int channel, int row, int column) {
        TensorShape shape = shaped.shape(layer);
        if (channel < 0
                || channel >= shape.channels()
                || row < 0
                || row >= shape.height()
                || column < 0
                || column >= shape.width()) {
            throw new IllegalArgumentException("%s has no value in channel %d, row %d, column %d"
                    .formatted(shaped.graph().node(layer).id(), channel, row, column));
        }
        return SeenCells.pixels(shaped, layer, channel, row, column);
    }

    /** True where the cell depends on no pixel: everything it sees is padding. */
    public boolean isEmpty() {
        return height == 0;
    }

    /** The smallest rectangle around both; null is as good as empty. */
    ReceptiveRectangle union(ReceptiveRectangle other) {
        if (other == null || other == this || other.isEmpty()) {
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

    /** From the first row and column to those behind the last; empty where there is nothing between. */
    static ReceptiveRectangle between(int top, int left, int bottom, int right) {
        return bottom <= top || right <= left ? EMPTY : new ReceptiveRectangle(top, left, bottom - top, right - left);
    }
}
