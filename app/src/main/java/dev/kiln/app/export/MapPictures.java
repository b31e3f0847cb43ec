package dev.kiln.app.export;

import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.image.Picture;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.MapRendering;
import dev.kiln.visualizers.activation.OverlayRendering;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.activation.Scaling;
import java.util.Arrays;

/** Single maps as pictures: each cell a square, alone or laid over the picture that the network was fed. */
public final class MapPictures {
    /** A single map is enlarged to at most so many pixels a side, where nobody asks for a zoom. */
    private static final int COMFORTABLE_SIDE = 512;

    private MapPictures() {}

    /** The largest whole zoom at which so many rows and columns take at most 512 pixels each; at least 1. */
    public static int comfortableZoom(int rows, int columns) {
        return Scaling.fit(rows, columns, COMFORTABLE_SIDE, COMFORTABLE_SIDE).zoom();
    }

    /**
     * One map.
     *
     * @param zoom pixels along each side of a cell
     * @throws IllegalArgumentException where there is no such map, or the picture would be too large
     */
    public static Picture map(Activations.Tensor tensor, int channel, ColorScale scale, int zoom) {
        Raster raster = MapRendering.render(
                tensor.values(), tensor.shape(), channel, scale.of(channel), scale.colors(), new Scaling(zoom, 1));
        return picture(raster);
    }

    /**
     * One map over the picture.
     *
     * @param fed the picture as the network was fed it
     * @param field the layer's receptive field on that picture
     * @param opacity of the map, 0 to 1
     * @param zoom pixels along each side of a pixel of the picture
     * @throws IllegalArgumentException where there is no such map, the opacity is none, or the picture would be too large
     */
    public static Picture overlay(
            Picture fed,
            Activations.Tensor tensor,
            int channel,
            ReceptiveField field,
            ColorScale scale,
            double opacity,
            int zoom) {
        return picture(enlarged(
                OverlayRendering.render(
                        fed,
                        tensor.values(),
                        tensor.shape(),
                        channel,
                        field,
                        scale.of(channel),
                        scale.colors(),
                        opacity),
                zoom));
    }

    private static Raster enlarged(Raster small, int zoom) {
        if (zoom == 1) {
            return small;
        }
        int width = side(small.width(), small.height(), zoom);
        int[] argb = new int[width * small.height() * zoom];
        for (int y = 0; y < small.height(); y++) {
            int from = y * zoom * width;
            for (int x = 0; x < small.width(); x++) {
                Arrays.fill(argb, from + x * zoom, from + (x + 1) * zoom, small.pixel(x, y));
            }
            for (int copy = 1; copy < zoom; copy++) {
                System.arraycopy(argb, from, argb, from + copy * width, width);
            }
        }
        return new Raster(width, small.height() * zoom, argb);
    }

    private static int side(int width, int height, int zoom) {
        requirePixels((long) width * zoom, (long) height * zoom);
        return width * zoom;
    }

    /** Refuses a picture before memory is asked for. */
    static void requirePixels(long width, long height) {
        if (width > Raster.MAX_PIXELS || height > Raster.MAX_PIXELS / width) {
            throw new IllegalArgumentException("a picture may have %d pixels, not %d×%d; a smaller zoom needs fewer"
                    .formatted(Raster.MAX_PIXELS, width, height));
        }
    }

    private static Picture picture(Raster raster) {
        return new Picture(raster.width(), raster.height(), raster.argb());
    }
}
