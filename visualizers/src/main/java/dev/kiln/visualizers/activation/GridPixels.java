package dev.kiln.visualizers.activation;

import javafx.scene.image.ImageView;

/** The pixels of the part of a grid that is in sight. While it scrolls, only rows that come into sight are painted. */
final class GridPixels {
    private final PixelSurface surface;
    private GridContent content;
    private GridLayout layout;
    private int gapArgb;
    private int top;

    GridPixels(ImageView view) {
        surface = new PixelSurface(view);
    }

    /**
     * Shows a part of a grid.
     *
     * @param newTop row of the grid's pixels at the upper edge; negative where the grid starts below it
     * @param height rows in sight
     */
    void show(GridContent newContent, GridLayout newLayout, int newTop, int height, int newGapArgb) {
        Raster raster = surface.drawn(newLayout.width(), height);
        int by = newTop - top;
        boolean scrolled = raster != null
                && newContent == content
                && newLayout == layout
                && newGapArgb == gapArgb
                && Math.abs(by) < height;
        if (scrolled && by == 0) {
            return;
        }
        content = newContent;
        layout = newLayout;
        gapArgb = newGapArgb;
        top = newTop;
        RowBand fresh = scrolled ? scroll(raster, by) : RowBand.all(surface.raster(newLayout.width(), height));
        GridRendering.paint(fresh, top, content, layout, gapArgb);
        surface.show();
    }

    /** Moves all rows up, or down where {@code by} is negative, and returns the rows that are then empty. */
    private static RowBand scroll(Raster raster, int by) {
        int[] argb = raster.argb();
        int distance = Math.abs(by) * raster.width();
        boolean up = by > 0;
        System.arraycopy(argb, up ? distance : 0, argb, up ? 0 : distance, argb.length - distance);
        RowBand fresh = up ? new RowBand(raster, raster.height() - by, raster.height()) : new RowBand(raster, 0, -by);
        fresh.clear();
        return fresh;
    }
}
