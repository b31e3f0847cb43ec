package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;

/**
 * Where the tiles of one layer's maps stand in a grid, row by row from the upper left. Lengths in pixels.
 *
 * @param shape the layer's shape
 * @param tiles number of maps shown, at most the layer's
 * @param scaling pixels of a cell; of no meaning for a vector
 * @param columns tiles beside each other
 * @param tileWidth width of one map, or of one value's bar
 * @param tileHeight height of one map, or of the tallest bar
 * @param gapX distance between tiles beside each other
 * @param gapY distance between tiles above each other
 */
public record GridLayout(
        TensorShape shape, int tiles, Scaling scaling, int columns, int tileWidth, int tileHeight, int gapX, int gapY) {
    /** Maps are not drawn smaller than this while they can be drawn larger. */
    private static final int COMFORTABLE_TILE = 48;

    private static final int LARGEST_TILE = 256;
    private static final int BAR_HEIGHT = 72;
    private static final int WIDEST_BAR = 15;
    private static final int NARROWEST_BAR = 2;

    public GridLayout {
        if (tiles < 0 || columns < 1 || tileWidth < 1 || tileHeight < 1 || gapX < 0 || gapY < 0) {
            throw new IllegalArgumentException(
                    "a grid needs columns and tiles, not %d of %d×%d".formatted(columns, tileWidth, tileHeight));
        }
    }

    /**
     * The grid that shows a layer best in a window: all maps at once as large as they fit, or, where they would get too small,
     * as many rows as it takes. A layer of single values becomes bars.
     *
     * @param width place for the grid; the grid is never wider, unless it is narrower than one cell
     * @param height place that can be seen at once
     */
    public static GridLayout of(TensorShape shape, int width, int height) {
        return of(shape, shape.channels(), width, height);
    }

    /** As above for some of the layer's maps, or none. */
    public static GridLayout of(TensorShape shape, int tiles, int width, int height) {
        int usable = Math.max(1, width);
        if (shape.cells() == 1) {
            return bars(shape, tiles, usable);
        }
        int tile = Math.max(shape.height(), shape.width());
        int limit = Math.min(LARGEST_TILE, usable);
        Scaling scaling = Scaling.fit(shape.height(), shape.width(), limit, limit);
        while (scaling.zoom() > 1 && (scaling.zoom() - 1) * tile >= COMFORTABLE_TILE) {
            if (maps(shape, tiles, scaling, usable).height() <= height) {
                break;
            }
            scaling = new Scaling(scaling.zoom() - 1, 1);
        }
        GridLayout grid = maps(shape, tiles, scaling, usable);
        return grid.height() <= height ? grid : widened(grid, limit, usable);
    }

    /** A grid that is scrolled has all of the width: as many maps beside each other, as large as they fit. */
    private static GridLayout widened(GridLayout grid, int limit, int width) {
        GridLayout widest = grid;
        while (widest.scaling.step() == 1) {
            GridLayout larger = maps(grid.shape, grid.tiles, new Scaling(widest.scaling.zoom() + 1, 1), width);
            if (larger.columns < grid.columns || Math.max(larger.tileWidth, larger.tileHeight) > limit) {
                break;
            }
            widest = larger;
        }
        return widest;
    }

    private static GridLayout maps(TensorShape shape, int tiles, Scaling scaling, int width) {
        int tileWidth = scaling.pixels(shape.width());
        int tileHeight = scaling.pixels(shape.height());
        int gap = Math.min(tileWidth, tileHeight) < 40 ? 1 : 2;
        int columns = Math.max(1, Math.min(tiles, (width + gap) / (tileWidth + gap)));
        return new GridLayout(shape, tiles, scaling, columns, tileWidth, tileHeight, gap, gap);
    }

    private static GridLayout bars(TensorShape shape, int tiles, int width) {
        int bar = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, width / Math.max(1, tiles) - 1));
        int columns = Math.max(1, Math.min(tiles, (width + 1) / (bar + 1)));
        return new GridLayout(shape, tiles, new Scaling(1, 1), columns, bar, BAR_HEIGHT, 1, 8);
    }

    /** True where each map is a single value, drawn as a bar. */
    public boolean vector() {
        return shape.cells() == 1;
    }

    /** Tiles above each other. */
    public int rows() {
        return (tiles + columns - 1) / columns;
    }

    /** Width of the whole grid. */
    public int width() {
        return columns * (tileWidth + gapX) - gapX;
    }

    /** Height of the whole grid; 0 without tiles. */
    public long height() {
        return tiles == 0 ? 0 : (long) rows() * (tileHeight + gapY) - gapY;
    }

    /** Left edge of a tile. */
    public int x(int tile) {
        return tile % columns * (tileWidth + gapX);
    }

    /** Upper edge of a tile. */
    public int y(int tile) {
        return tile / columns * (tileHeight + gapY);
    }

    /** The tile under a point; −1 in gaps and outside. */
    public int tileAt(double x, double y) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return -1;
        }
        int column = (int) x / (tileWidth + gapX);
        int row = (int) y / (tileHeight + gapY);
        // gaps between thin bars belong to the bar on their left: nobody can aim between them
        boolean inGap = !vector() && x - column * (tileWidth + gapX) >= tileWidth;
        boolean belowTile = y - (double) row * (tileHeight + gapY) >= tileHeight;
        int tile = row * columns + column;
        return inGap || belowTile || tile >= tiles ? -1 : tile;
    }
}
