package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;

/** All channels of one layer as one picture; what is between the tiles is transparent. */
public final class GridRendering {
    /** A grey that stands out from light and dark grounds by 3:1. */
    private static final int BAR_ARGB = 0xff7f8b97;

    /** Height of the coloured cell below a bar, in pixels. */
    static final int CELL_HEIGHT = 9;

    private GridRendering() {}

    /**
     * Draws the whole grid.
     *
     * @param values CHW
     * @throws IllegalArgumentException where the values do not fill the layout's shape or the picture would be too large
     */
    public static Raster render(float[] values, GridLayout layout, RangeMode mode, ColorMap colors) {
        MapRanges ranges = MapRanges.of(values, layout.shape());
        Raster raster = Raster.transparent(layout.width(), layout.height());
        paint(raster, 0, values, layout, ranges, mode, colors, 0);
        return raster;
    }

    /** Draws what of the grid is to be seen from row {@code top} of pixels on, with gaps of a colour. */
    static void paint(
            Raster raster,
            int top,
            float[] values,
            GridLayout layout,
            MapRanges ranges,
            RangeMode mode,
            ColorMap colors,
            int gapArgb) {
        int pitch = layout.tileHeight() + layout.gapY();
        TensorShape shape = layout.shape();
        int first = Math.max(0, top / pitch) * layout.columns();
        int last = (int) Math.min(shape.channels(), ((long) (top + raster.height()) / pitch + 1) * layout.columns());
        for (int channel = first; channel < last; channel++) {
            ValueRange range = ranges.of(channel, mode);
            int x = layout.x(channel);
            int y = layout.y(channel) - top;
            if (layout.vector()) {
                bar(raster, x, y, values[channel], layout, range, colors);
            } else {
                int gap = layout.gapX();
                raster.fill(x - gap, y - gap, layout.tileWidth() + 2 * gap, layout.tileHeight() + 2 * gap, gapArgb);
                MapRendering.paint(raster, x, y, values, shape, channel, range, colors, layout.scaling());
            }
        }
    }

    /**
     * A grey bar from zero to the value, at least one pixel high, and below it a cell in the value's colour. What is no number has
     * the cell only.
     */
    private static void bar(
            Raster raster, int x, int y, float value, GridLayout layout, ValueRange range, ColorMap colors) {
        int room = layout.tileHeight() - CELL_HEIGHT - 2;
        if (Float.isFinite(value)) {
            ValueRange withZero = range.union(ValueRange.ZERO);
            int zero = room;
            int end = room;
            if (!withZero.constant()) {
                double pixelsPerUnit = room / (withZero.high() - withZero.low());
                zero = (int) Math.round(withZero.high() * pixelsPerUnit);
                end = (int) Math.round((withZero.high() - value) * pixelsPerUnit);
            }
            raster.fill(x, y + Math.min(zero, end), layout.tileWidth(), Math.abs(zero - end) + 1, BAR_ARGB);
        }
        int color = new Shade(range, colors).argb(value);
        int cellWidth = layout.tileWidth() + layout.gapX();
        raster.fill(x, y + layout.tileHeight() - CELL_HEIGHT, cellWidth, CELL_HEIGHT, color);
    }
}
