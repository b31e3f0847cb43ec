package dev.kiln.visualizers.compression;

/**
 * Where the cells of a mask stand in a view. Unmagnified the mask fills the view, whatever its proportions; magnified, cells grow
 * until they are squares of {@value #LARGEST_CELL} pixels.
 *
 * @param rows rows of cells
 * @param columns columns of cells
 * @param width of the view in pixels
 * @param height of the view in pixels
 * @param zoom 1 for the whole mask, else how many times larger
 * @param left pixels of the magnified mask that are out of sight on the left
 * @param top pixels of the magnified mask that are out of sight above
 */
record MaskLayout(int rows, int columns, int width, int height, double zoom, double left, double top) {
    /** Pixels of a cell beyond which it is not magnified. */
    static final double LARGEST_CELL = 16;

    /** Keeps the view within the mask. */
    MaskLayout {
        if (rows < 1 || columns < 1 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "%d×%d cells do not fit into %d×%d pixels".formatted(rows, columns, width, height));
        }
        zoom = Math.max(1, Math.min(mostZoom(rows, columns, width, height), zoom));
        left = Math.max(0, Math.min(scale(columns, width, zoom) * columns - width, left));
        top = Math.max(0, Math.min(scale(rows, height, zoom) * rows - height, top));
    }

    /** The whole mask. */
    static MaskLayout fit(int rows, int columns, int width, int height) {
        return new MaskLayout(rows, columns, width, height, 1, 0, 0);
    }

    /** The magnification at which all cells have their largest size; 1 where they have it already. */
    private static double mostZoom(int rows, int columns, int width, int height) {
        double smallest = Math.min((double) width / columns, (double) height / rows);
        return Math.max(1, LARGEST_CELL / smallest);
    }

    private static double scale(int cells, int pixels, double zoom) {
        double fit = (double) pixels / cells;
        return Math.min(Math.max(fit, LARGEST_CELL), fit * zoom);
    }

    /** Pixels from one column to the next; below 1 where a pixel stands for several. */
    double columnPixels() {
        return scale(columns, width, zoom);
    }

    /** Pixels from one row to the next; below 1 where a pixel stands for several. */
    double rowPixels() {
        return scale(rows, height, zoom);
    }

    /** True where it cannot be magnified further. */
    boolean isLargest() {
        return zoom >= mostZoom(rows, columns, width, height);
    }

    /** The same in a view of another size. */
    MaskLayout resized(int newWidth, int newHeight) {
        return new MaskLayout(rows, columns, newWidth, newHeight, zoom, left, top);
    }

    /** Moves the mask to the left and up. */
    MaskLayout moved(double right, double down) {
        return new MaskLayout(rows, columns, width, height, zoom, left + right, top + down);
    }

    /** Magnifies by a factor; the cell at a point of the view stays there. */
    MaskLayout zoomed(double factor, double x, double y) {
        MaskLayout scaled = new MaskLayout(rows, columns, width, height, zoom * factor, 0, 0);
        double newLeft = (left + x) * scaled.columnPixels() / columnPixels() - x;
        double newTop = (top + y) * scaled.rowPixels() / rowPixels() - y;
        return new MaskLayout(rows, columns, width, height, zoom * factor, newLeft, newTop);
    }

    /** Moves until a cell is in sight. */
    MaskLayout revealing(MaskCell cell) {
        double x = cell.column() * columnPixels();
        double y = cell.filter() * rowPixels();
        double newLeft = Math.min(x, Math.max(left, x + columnPixels() - width));
        double newTop = Math.min(y, Math.max(top, y + rowPixels() - height));
        return new MaskLayout(rows, columns, width, height, zoom, newLeft, newTop);
    }

    /** The cell at a point of the view; the nearest where the point is outside. */
    MaskCell cellAt(double x, double y) {
        int row = (int) Math.floor((top + y) / rowPixels());
        int column = (int) Math.floor((left + x) / columnPixels());
        return new MaskCell(Math.max(0, Math.min(rows - 1, row)), Math.max(0, Math.min(columns - 1, column)));
    }

    /** The cell of a row and a column, or the one at the end where there are fewer. */
    MaskCell nearest(int row, int column) {
        return new MaskCell(Math.max(0, Math.min(rows - 1, row)), Math.max(0, Math.min(columns - 1, column)));
    }
}
