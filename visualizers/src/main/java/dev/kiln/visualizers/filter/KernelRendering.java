package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.GridLayout;
import dev.kiln.visualizers.activation.Raster;
import java.util.Arrays;

/** Pictures of kernels as pixels, cell by cell without smoothing. */
public final class KernelRendering {
    /** Pixels around each tile: white kernels must not run into a white ground. */
    static final int FRAME = 1;

    private static final int WHITE = 0xffffffff;
    private static final int FILE_FRAME_ARGB = 0xffc4cad1;
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
        Raster raster = Raster.transparent(layout.width() + 2L * FRAME, layout.height() + 2L * FRAME);
        Arrays.fill(raster.argb(), WHITE);
        paint(raster, 0, picture.argb(scale), layout, FILE_FRAME_ARGB);
        return raster;
    }

    /** Draws what of the framed tiles is to be seen from row {@code top} of pixels on; gaps are left alone. */
    static void paint(Raster raster, int top, int[] argb, GridLayout layout, int frameArgb) {
        for (int tile = 0; tile < layout.shape().channels(); tile++) {
            int x = FRAME + layout.x(tile);
            int y = FRAME + layout.y(tile) - top;
            int height = layout.tileHeight();
            if (y + height + FRAME > 0 && y - FRAME < raster.height()) {
                raster.fill(x - FRAME, y - FRAME, layout.tileWidth() + 2 * FRAME, height + 2 * FRAME, frameArgb);
                paintTile(raster, x, y, argb, tile, layout);
            }
        }
    }

    private static void paintTile(Raster raster, int x, int y, int[] argb, int tile, GridLayout layout) {
        int width = layout.shape().width();
        int cells = (int) layout.shape().cells();
        int zoom = layout.scaling().zoom();
        for (int cell = 0; cell < cells; cell++) {
            raster.fill(x + cell % width * zoom, y + cell / width * zoom, zoom, zoom, argb[tile * cells + cell]);
        }
    }
}
