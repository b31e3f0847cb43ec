package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;

/** Steps from cell to cell and from tile to tile, for the keyboard. */
final class KernelTravel {
    private KernelTravel() {}

    /** The same cell of another tile; stays where there is no tile. */
    static KernelCell byTiles(KernelCell from, TensorShape tiles, int step) {
        int tile = from.tile() + step;
        return tile < 0 || tile >= tiles.channels() ? from : new KernelCell(tile, from.row(), from.column());
    }

    /** Another cell of the same tile; stays within the tile. */
    static KernelCell byCells(KernelCell from, TensorShape tiles, int rows, int columns) {
        return new KernelCell(
                from.tile(),
                Math.max(0, Math.min(tiles.height() - 1, from.row() + rows)),
                Math.max(0, Math.min(tiles.width() - 1, from.column() + columns)));
    }
}
