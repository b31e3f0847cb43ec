package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;

/**
 * The part of the input picture that one cell of a layer depends on, padding and the picture's edge aside: cell (y, x) sees
 * {@code height} rows from {@code top + y · strideHeight} on, and {@code width} columns from {@code left + x · strideWidth} on.
 * Rows and columns outside the picture stand for padding. What a cell sees within the picture is a {@link ReceptiveRectangle}.
 *
 * @param height rows of the picture
 * @param width columns of the picture
 * @param strideHeight rows of the picture between two neighbouring cells
 * @param strideWidth columns of the picture between two neighbouring cells
 * @param top first row that cell (0, 0) sees; negative with padding
 * @param left first column that cell (0, 0) sees; negative with padding
 */
public record ReceptiveField(long height, long width, long strideHeight, long strideWidth, long top, long left) {
    /** One pixel of the input itself. */
    public static final ReceptiveField PIXEL = new ReceptiveField(1, 1, 1, 1, 0, 0);

    /**
     * The upper edge of the part of the picture that cell row 0 stands for: as high as the stride, around the centre of its
     * field. In rows from the picture's upper edge; the next row of cells begins one stride below.
     */
    public double cellTop() {
        return top + (height - strideHeight) / 2.0;
    }

    /** As {@link #cellTop()}, for columns from the picture's left edge. */
    public double cellLeft() {
        return left + (width - strideWidth) / 2.0;
    }

    /**
     * The field behind one more window: r' = r + (k − 1) · j and j' = j · s (Dumoulin and Visin 2016, "A guide to convolution
     * arithmetic", relationship 8 applied layer by layer); it starts p · j earlier.
     */
    ReceptiveField through(Window window) {
        return new ReceptiveField(
                height + (window.kernelHeight() - 1) * strideHeight,
                width + (window.kernelWidth() - 1) * strideWidth,
                strideHeight * window.strideHeight(),
                strideWidth * window.strideWidth(),
                top - window.paddingHeight() * strideHeight,
                left - window.paddingWidth() * strideWidth);
    }

    /**
     * The field behind an adaptive pool, as that of its largest bin. Bins of unequal distance have no one stride: the smallest is
     * taken, and a cell's {@link ReceptiveRectangle} is exact.
     */
    ReceptiveField throughBins(Layer.AdaptivePooling pooling, TensorShape in) {
        long rows = longest(pooling.height(), in.height());
        long columns = longest(pooling.width(), in.width());
        return new ReceptiveField(
                height + (rows - 1) * strideHeight,
                width + (columns - 1) * strideWidth,
                strideHeight * Math.max(1, in.height() / pooling.height()),
                strideWidth * Math.max(1, in.width() / pooling.width()),
                top,
                left);
    }

    private static long longest(int bins, int cells) {
        int longest = 1;
        for (int bin = 0; bin < bins; bin++) {
            int length = Layer.AdaptivePooling.end(bin, bins, cells) - Layer.AdaptivePooling.start(bin, bins, cells);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** The field of a single cell that depends on all of these rows and columns of cells. */
    ReceptiveField overAll(int rows, int columns) {
        return new ReceptiveField(
                height + (rows - 1) * strideHeight,
                width + (columns - 1) * strideWidth,
                strideHeight * rows,
                strideWidth * columns,
                top,
                left);
    }

    /** The smallest field around those of two branches, for cell (0, 0); the larger stride of the two. */
    ReceptiveField union(ReceptiveField other) {
        long firstRow = Math.min(top, other.top);
        long firstColumn = Math.min(left, other.left);
        return new ReceptiveField(
                Math.max(top + height, other.top + other.height) - firstRow,
                Math.max(left + width, other.left + other.width) - firstColumn,
                Math.max(strideHeight, other.strideHeight),
                Math.max(strideWidth, other.strideWidth),
                firstRow,
                firstColumn);
    }
}
