package dev.kiln.visualizers.activation;

import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.graph.TensorShape;
import java.util.Optional;

/**
 * Where the cells of a map stand on the screen.
 *
 * @param left left edge of column 0, in pixels
 * @param top upper edge of row 0, in pixels
 * @param cellWidth pixels, also a part of one
 * @param cellHeight pixels, also a part of one
 * @param columns cells of the map
 * @param rows cells of the map
 */
record CellGeometry(double left, double top, double cellWidth, double cellHeight, int columns, int rows) {
    /**
     * A map over a picture: see {@link OverlayRendering}.
     *
     * @param scale screen pixels for each pixel of the picture
     */
    static CellGeometry overlay(double left, double top, double scale, ReceptiveField field, TensorShape shape) {
        return new CellGeometry(
                left + scale * field.cellLeft(),
                top + scale * field.cellTop(),
                scale * field.strideWidth(),
                scale * field.strideHeight(),
                shape.width(),
                shape.height());
    }

    /** The cell at a place, or empty. */
    Optional<MapCell> at(double x, double y) {
        double column = Math.floor((x - left) / cellWidth);
        double row = Math.floor((y - top) / cellHeight);
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? Optional.of(new MapCell((int) row, (int) column)) : Optional.empty();
    }

    /** Left edge of a cell. */
    double x(MapCell cell) {
        return left + cell.column() * cellWidth;
    }

    /** Upper edge of a cell. */
    double y(MapCell cell) {
        return top + cell.row() * cellHeight;
    }
}
