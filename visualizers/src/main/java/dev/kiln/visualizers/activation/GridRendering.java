package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;

/** Maps of one layer as one picture; what is between the tiles is transparent. */
public final class GridRendering {
    /** A grey that stands out from light and dark grounds by 3:1. */
    private static final int BAR_ARGB = 0xff7f8b97;

    /** Height of the coloured cell below a bar, in pixels. */
    static final int CELL_HEIGHT = 9;

    private GridRendering() {}

    /**
     * Draws the whole grid in the network's own order.
     *
     * @param values CHW
     * @param mode the network's range is not known here: {@link RangeMode#PER_NETWORK} is as one for the layer
     * @throws IllegalArgumentException where the values do not fill the layout's shape or the picture would be too large
     */
    public static Raster render(float[] values, GridLayout layout, RangeMode mode, ColorMap colors) {
        TensorShape shape = layout.shape();
        MapOrder order = MapOrder.byIndex(shape.channels());
        return render(new GridContent(values, shape, order, MapRanges.of(values, shape), mode, colors), layout);
    }

    /**
     * Draws the whole grid.
     *
     * @param layout with as many tiles as the content has maps in order
     * @throws IllegalArgumentException where content and layout do not belong together, or the picture would be empty or too
     *     large
     */
    public static Raster render(GridContent content, GridLayout layout) {
        if (!content.shape().equals(layout.shape()) || content.order().size() != layout.tiles()) {
            throw new IllegalArgumentException("%d maps of %s do not fill %d tiles of %s"
                    .formatted(content.order().size(), content.shape(), layout.tiles(), layout.shape()));
        }
        Raster raster = Raster.transparent(layout.width(), layout.height());
        paint(RowBand.all(raster), 0, content, layout, 0);
        return raster;
    }

    /**
     * Draws what of the grid lies in a band, with gaps of a colour.
     *
     * @param top row of the grid's pixels that is the picture's first row; negative where the grid starts below it
     */
    static void paint(RowBand band, int top, GridContent content, GridLayout layout, int gapArgb) {
        RowBand inside = band.within(-top, layout.height() - top);
        if (inside.from() >= inside.to()) {
            return;
        }
        int pitch = layout.tileHeight() + layout.gapY();
        int first = (top + inside.from()) / pitch * layout.columns();
        int last = Math.min(layout.tiles(), ((top + inside.to() - 1) / pitch + 1) * layout.columns());
        for (int tile = first; tile < last; tile++) {
            int x = layout.x(tile);
            int y = layout.y(tile) - top;
            int channel = content.order().channel(tile);
            if (layout.vector()) {
                bar(inside, x, y, content, channel, layout);
            } else {
                int gap = layout.gapX();
                inside.fill(x - gap, y - gap, layout.tileWidth() + 2 * gap, layout.tileHeight() + 2 * gap, gapArgb);
                Shade shade = content.shade(channel);
                MapRendering.paint(inside, x, y, content.values(), content.shape(), channel, shade, layout.scaling());
            }
        }
    }

    /**
     * A grey bar from zero to the value, at least one pixel high, and below it a cell in the value's colour. What is no number has
     * the cell only.
     */
    private static void bar(RowBand band, int x, int y, GridContent content, int channel, GridLayout layout) {
        float value = content.values()[channel];
        int room = layout.tileHeight() - CELL_HEIGHT - 2;
        if (Float.isFinite(value)) {
            ValueRange withZero = content.ranges().of(channel, content.mode()).union(ValueRange.ZERO);
            int zero = room;
            int end = room;
            if (!withZero.constant()) {
                double pixelsPerUnit = room / (withZero.high() - withZero.low());
                zero = (int) Math.round(withZero.high() * pixelsPerUnit);
                end = (int) Math.round((withZero.high() - value) * pixelsPerUnit);
            }
            band.fill(x, y + Math.min(zero, end), layout.tileWidth(), Math.abs(zero - end) + 1, BAR_ARGB);
        }
        int cellWidth = layout.tileWidth() + layout.gapX();
        int color = content.shade(channel).argb(value);
        band.fill(x, y + layout.tileHeight() - CELL_HEIGHT, cellWidth, CELL_HEIGHT, color);
    }
}
