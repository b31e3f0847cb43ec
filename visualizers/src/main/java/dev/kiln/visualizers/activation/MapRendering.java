package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.ColorMap;

/** Activation maps as pictures, cell by cell without smoothing. */
public final class MapRendering {
    private MapRendering() {}

    /**
     * Draws one map.
     *
     * @param values CHW
     * @param channel the map, from 0
     * @param range values at the ends of the colour map
     * @param scaling pixels of a cell
     * @return a picture of the scaled map's size
     * @throws IllegalArgumentException where the values do not fill the shape, there is no such channel, or the picture would be
     *     too large
     */
    public static Raster render(
            float[] values, TensorShape shape, int channel, ValueRange range, ColorMap colors, Scaling scaling) {
        requireChannel(values, shape, channel);
        Raster raster = Raster.transparent(scaling.pixels(shape.width()), scaling.pixels(shape.height()));
        paint(raster, 0, 0, values, shape, channel, range, colors, scaling);
        return raster;
    }

    static void requireChannel(float[] values, TensorShape shape, int channel) {
        MapRanges.requireFull(values, shape);
        if (channel < 0 || channel >= shape.channels()) {
            throw new IllegalArgumentException(
                    "channel must be from 0 to %d, not %d".formatted(shape.channels() - 1, channel));
        }
    }

    /** Draws one map with its upper left corner at a place that may lie outside. */
    static void paint(
            Raster raster,
            int x,
            int y,
            float[] values,
            TensorShape shape,
            int channel,
            ValueRange range,
            ColorMap colors,
            Scaling scaling) {
        paint(RowBand.all(raster), x, y, values, shape, channel, new Shade(range, colors), scaling);
    }

    /** Draws what of one map lies in a band. */
    static void paint(
            RowBand band, int x, int y, float[] values, TensorShape shape, int channel, Shade shade, Scaling scaling) {
        int offset = channel * (int) shape.cells();
        int zoom = scaling.zoom();
        for (int row = 0; row < shape.height(); row += scaling.step()) {
            int top = y + row / scaling.step() * zoom;
            int first = Math.max(band.from(), top);
            int end = Math.min(band.to(), top + zoom);
            if (first < end) {
                int start = offset + row * shape.width();
                for (int column = 0; column < shape.width(); column += scaling.step()) {
                    int left = x + column / scaling.step() * zoom;
                    band.raster().fill(left, first, zoom, 1, shade.argb(values[start + column]));
                }
                band.repeat(first, x, scaling.pixels(shape.width()), end);
            }
        }
    }
}
