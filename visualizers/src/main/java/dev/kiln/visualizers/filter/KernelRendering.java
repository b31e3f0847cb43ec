package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.GridLayout;
import dev.kiln.visualizers.activation.Raster;
import java.util.Arrays;

/** Pictures of kernels as pixels, cell by cell without smoothing. */
public final class KernelRendering {
    private static final int WHITE = 0xffffffff;
    /** Pixels of a cell, and the most of a side, in pictures that are written to files. */
    private static final int FILE_CELL = 12;

    private static final int FILE_SIDE = 2000;

    private KernelRendering() {}

    /** A picture for a file, on white, its tiles in about as many columns as rows. */
    public static Raster render(KernelPicture picture, KernelScale scale) {
        TensorShape tiles = picture.tiles();
        int columns = (int) Math.ceil(Math.sqrt(tiles.channels()));
        int cells = columns * Math.max(tiles.width(), tiles.height());
        int zoom = Math.max(1, Math.min(FILE_CELL, FILE_SIDE / cells));
        GridLayout layout = KernelLayout.withColumns(tiles, columns, zoom);
        Raster raster = Raster.transparent(layout.width(), layout.height());
        Arrays.fill(raster.argb(), WHITE);
        paint(raster, 0, picture.argb(scale), layout);
        return raster;
    }

    /** Draws what of the tiles is to be seen from row {@code top} of pixels on; gaps are left alone. */
    static void paint(Raster raster, int top, int[] argb, GridLayout layout) {
        int height = layout.shape().height();
        int width = layout.shape().width();
        int zoom = layout.scaling().zoom();
        for (int tile = 0; tile < layout.shape().channels(); tile++) {
            int y = layout.y(tile) - top;
            if (y + layout.tileHeight() > 0 && y < raster.height()) {
                for (int cell = 0; cell < height * width; cell++) {
                    int left = layout.x(tile) + cell % width * zoom;
                    raster.fill(left, y + cell / width * zoom, zoom, zoom, argb[tile * height * width + cell]);
                }
            }
        }
    }
}
