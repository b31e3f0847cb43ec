package dev.kiln.visualizers.activation;

import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.visualizers.palette.ColorMap;

/**
 * An activation map laid over the picture that the network was fed. Each cell covers a rectangle as large as the stride around
 * the centre of its receptive field, so that what lights up lies where the network looked: a map is not simply stretched, because
 * without padding it lacks the picture's margin, and with padding it reaches beyond the picture. Cells have sharp edges: values
 * between two cells would be values that nobody computed. What is 0 says nothing and covers nothing: a cell covers the picture
 * in proportion to its value.
 */
public final class OverlayRendering {
    private OverlayRendering() {}

    /**
     * Draws one map over a picture. Where no cell stands, the picture stays as it is.
     *
     * @param picture the picture as it was fed, as large as the network's input
     * @param values CHW
     * @param channel the map, from 0
     * @param field the layer's receptive field on that input: {@code Analysis.of(graph).layer(id).receptiveField()}
     * @param range values at the ends of the colour map
     * @param opacity of the largest value on the scale: 0 shows the picture alone; cells of smaller values are clearer in
     *     proportion, those of 0 are clear
     * @return an opaque picture of the given picture's size
     * @throws IllegalArgumentException where the values do not fill the shape, there is no such channel, or the opacity is not
     *     from 0 to 1
     */
    public static Raster render(
            Picture picture,
            float[] values,
            TensorShape shape,
            int channel,
            ReceptiveField field,
            ValueRange range,
            ColorMap colors,
            double opacity) {
        MapRendering.requireChannel(values, shape, channel);
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity must be from 0 to 1, not " + opacity);
        }
        Raster raster = Raster.transparent(picture.width(), picture.height());
        paint(raster, new Overlay(picture, field, opacity), values, shape, channel, range, colors);
        return raster;
    }

    /** Draws on a picture of the size of the one below. */
    static void paint(
            Raster raster,
            Overlay overlay,
            float[] values,
            TensorShape shape,
            int channel,
            ValueRange range,
            ColorMap colors) {
        Picture picture = overlay.picture();
        ReceptiveField field = overlay.field();
        int[] columns = cells(picture.width(), field.cellLeft(), field.strideWidth(), shape.width());
        int[] rows = cells(picture.height(), field.cellTop(), field.strideHeight(), shape.height());
        Shade shade = new Shade(range, colors);
        double largest = range.symmetric().high();
        int offset = channel * (int) shape.cells();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int pixel = y * picture.width() + x;
                int below = 0xff000000 | picture.rgb()[pixel];
                if (rows[y] < 0 || columns[x] < 0) {
                    raster.argb()[pixel] = below;
                } else {
                    float value = values[offset + rows[y] * shape.width() + columns[x]];
                    int part = (int) Math.round(overlay.opacity() * share(value, largest) * 256);
                    raster.argb()[pixel] = mix(below, shade.argb(value), part);
                }
            }
        }
    }

    /** How much of the opacity a value has, 0 to 1; what is no number must be seen. */
    private static double share(float value, double largest) {
        if (!Float.isFinite(value)) {
            return 1;
        }
        return value == 0 ? 0 : Math.min(1, Math.abs(value) / largest);
    }

    /**
     * The cell that stands on each pixel of a row or column, −1 where there is none.
     *
     * @param start where cell 0 begins, in pixels
     * @param stride pixels from one cell to the next
     */
    static int[] cells(int pixels, double start, long stride, int count) {
        int[] cells = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            // a pixel belongs to the cell that holds its centre
            double cell = Math.floor((i + 0.5 - start) / stride);
            cells[i] = cell >= 0 && cell < count ? (int) cell : -1;
        }
        return cells;
    }

    /**
     * Two opaque colours, each component by itself.
     *
     * @param part of the upper one, 0 to 256
     */
    private static int mix(int below, int above, int part) {
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (below >> shift & 0xff) * (256 - part) + (above >> shift & 0xff) * part;
            mixed |= sum + 128 >> 8 << shift;
        }
        return mixed;
    }
}
