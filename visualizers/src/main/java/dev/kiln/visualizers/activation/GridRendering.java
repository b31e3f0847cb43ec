package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;

/** All channels of one layer as one picture; what is between the tiles is transparent. */
public final class GridRendering {
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
        paint(raster, 0, values, layout, ranges, mode, colors);
        return raster;
    }

    /** Draws what of the grid is to be seen from row {@code top} of pixels on. */
    static void paint(
            Raster raster,
            int top,
            float[] values,
            GridLayout layout,
            MapRanges ranges,
            RangeMode mode,
            ColorMap colors) {
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
                MapRendering.paint(raster, x, y, values, shape, channel, range, colors, layout.scaling());
            }
        }
    }

    /** A bar from zero to the value, at least one pixel high; what is no number fills its tile. */
    private static void bar(
            Raster raster, int x, int y, float value, GridLayout layout, ValueRange range, ColorMap colors) {
        int color = new Shade(range, colors).argb(value);
        if (!Float.isFinite(value)) {
            raster.fill(x, y, layout.tileWidth(), layout.tileHeight(), color);
            return;
        }
        ValueRange withZero = range.union(ValueRange.ZERO);
        int room = layout.tileHeight() - 1;
        int zero = room;
        int end = room;
        if (!withZero.constant()) {
            double pixelsPerUnit = room / (withZero.high() - withZero.low());
            zero = (int) Math.round(withZero.high() * pixelsPerUnit);
            end = (int) Math.round((withZero.high() - value) * pixelsPerUnit);
        }
        raster.fill(x, y + Math.min(zero, end), layout.tileWidth(), Math.abs(zero - end) + 1, color);
    }
}
