package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.activation.Raster;

/** Masks as pixels. A pixel that stands for several weights has a colour mixed by their shares. */
public final class MaskRendering {
    /** Pixels of a cell, and the most of a side, in pictures that are written to files. */
    private static final int FILE_CELL = 8;

    private static final int FILE_SIDE = 4096;
    private static final double SLIP = 1e-9;

    private MaskRendering() {}

    /** A picture for a file: cells as squares of whole pixels where there is room, else blocks of cells as one pixel. */
    public static Raster render(MaskPicture mask, MaskColors colors) {
        int longest = Math.max(mask.rows(), mask.columns());
        if (longest > FILE_SIDE) {
            double factor = (double) FILE_SIDE / longest;
            return render(mask, colors, pixels(mask.columns(), factor), pixels(mask.rows(), factor));
        }
        int zoom = Math.max(1, Math.min(FILE_CELL, FILE_SIDE / 2 / longest));
        return render(mask, colors, mask.columns() * zoom, mask.rows() * zoom);
    }

    private static int pixels(int cells, double factor) {
        return Math.max(1, (int) Math.round(cells * factor));
    }

    private static Raster render(MaskPicture mask, MaskColors colors, int width, int height) {
        Raster raster = Raster.transparent(width, height);
        paint(raster, mask, MaskLayout.fit(mask.rows(), mask.columns(), width, height), colors);
        return raster;
    }

    /** Draws what a layout shows of a mask; the raster is as large as the layout. */
    static void paint(Raster raster, MaskPicture mask, MaskLayout layout, MaskColors colors) {
        int level = level(mask, layout);
        int[] columns = edges(
                layout.left(),
                layout.columnPixels(),
                layout.width(),
                level,
                mask.level(level).columns());
        int[] rows = edges(
                layout.top(),
                layout.rowPixels(),
                layout.height(),
                level,
                mask.level(level).rows());
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                int bottom = Math.max(rows[y] + 1, rows[y + 1]);
                int right = Math.max(columns[x] + 1, columns[x + 1]);
                raster.argb()[y * raster.width() + x] =
                        argb(mask, level, new Block(rows[y], bottom, columns[x], right), colors);
            }
        }
    }

    /** The coarsest blocks of which at least two lie beside each other, and two below each other, in a pixel. */
    private static int level(MaskPicture mask, MaskLayout layout) {
        double cells = 1 / Math.max(layout.columnPixels(), layout.rowPixels());
        int level = 0;
        while (level < mask.coarsest() && (2 << level + 1) <= cells) {
            level++;
        }
        return level;
    }

    /** The first block of each pixel, and behind the last pixel the block after it. Every block in sight is in one pixel. */
    private static int[] edges(double start, double cellPixels, int pixels, int level, int blocks) {
        int[] edges = new int[pixels + 1];
        double blockPixels = cellPixels * (1 << level);
        for (int i = 0; i < pixels; i++) {
            // a block's edge on a pixel's edge must not slip to either side by rounding
            edges[i] = Math.min(blocks - 1, (int) Math.floor((start + i) / blockPixels + SLIP));
        }
        // the last block may be smaller than the others
        edges[pixels] = Math.min(blocks, (int) Math.ceil((start + pixels) / blockPixels - SLIP));
        return edges;
    }

    private record Block(int top, int bottom, int left, int right) {}

    private static int argb(MaskPicture mask, int level, Block block, MaskColors colors) {
        MaskLevel counts = mask.level(level);
        int kept = 0;
        int pruned = 0;
        for (int row = block.top(); row < block.bottom(); row++) {
            for (int column = block.left(); column < block.right(); column++) {
                int place = row * counts.columns() + column;
                kept += counts.kept(place);
                pruned += counts.pruned(place);
            }
        }
        double cells = (double) cells(block.top(), block.bottom(), level, mask.rows())
                * cells(block.left(), block.right(), level, mask.columns());
        return colors.argb(kept / cells, pruned / cells);
    }

    /** Cells from a block to before another; the last block may be cut off. */
    private static int cells(int first, int end, int level, int count) {
        return Math.min(count, end << level) - (first << level);
    }
}
