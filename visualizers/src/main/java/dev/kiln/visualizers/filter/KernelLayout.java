package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.GridLayout;
import dev.kiln.visualizers.activation.Scaling;

/** Where the tiles of a picture of kernels stand. Lengths in pixels. */
public final class KernelLayout {
    private static final int LARGEST_CELL = 24;
    /** Tiles are not made smaller than this to show all of them at once. */
    private static final int SMALLEST_TILE = 21;

    private KernelLayout() {}

    /** All tiles as large as they fit in a place, or, where they would get too small, as many rows as it takes. */
    public static GridLayout of(TensorShape tiles, int width, int height) {
        int side = Math.max(tiles.height(), tiles.width());
        int smallest = tiles.channels() == 1 ? 1 : Math.max(1, (SMALLEST_TILE + side - 1) / side);
        int zoom = Math.max(smallest, Math.min(LARGEST_CELL, width / Math.max(1, tiles.width())));
        GridLayout layout = withColumns(tiles, columns(tiles, zoom, width), zoom);
        while (zoom > smallest && layout.height() > height) {
            zoom--;
            layout = withColumns(tiles, columns(tiles, zoom, width), zoom);
        }
        return layout;
    }

    /** Tiles in a fixed number of columns. */
    static GridLayout withColumns(TensorShape tiles, int columns, int zoom) {
        int gap = gap(tiles, zoom);
        return new GridLayout(
                tiles,
                tiles.channels(),
                new Scaling(zoom, 1),
                columns,
                zoom * tiles.width(),
                zoom * tiles.height(),
                gap,
                gap);
    }

    private static int columns(TensorShape tiles, int zoom, int width) {
        int gap = gap(tiles, zoom);
        return Math.max(1, Math.min(tiles.channels(), (width + gap) / (zoom * tiles.width() + gap)));
    }

    /** Wide enough that neighbours cannot be taken for one tile. */
    private static int gap(TensorShape tiles, int zoom) {
        return tiles.channels() == 1 ? 0 : Math.max(3, zoom / 2);
    }

    /** The cell under a point, or null in gaps and outside. */
    static KernelCell cellAt(GridLayout layout, double x, double y) {
        int tile = layout.tileAt(x, y);
        if (tile < 0) {
            return null;
        }
        int zoom = layout.scaling().zoom();
        return new KernelCell(tile, ((int) y - layout.y(tile)) / zoom, ((int) x - layout.x(tile)) / zoom);
    }
}
