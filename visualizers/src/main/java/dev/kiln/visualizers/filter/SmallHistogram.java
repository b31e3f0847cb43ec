package dev.kiln.visualizers.filter;

import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.Raster;

/** A histogram as small as a word, for tables. */
public final class SmallHistogram {
    private SmallHistogram() {}

    /** Draws the bins, zeros left out, each column of pixels as high as all bins that fall on it. */
    public static void paint(Raster raster, WeightHistogram histogram, int argb) {
        long[] columns = columns(histogram.bins(), raster.width());
        long highest = 1;
        for (long column : columns) {
            highest = Math.max(highest, column);
        }
        for (int x = 0; x < columns.length; x++) {
            int height = (int) Math.ceil((double) columns[x] * raster.height() / highest);
            raster.fill(x, raster.height() - height, 1, height, argb);
        }
    }

    /** The bins in as many columns as there are pixels, no weight lost. */
    static long[] columns(long[] bins, int width) {
        long[] columns = new long[width];
        for (int i = 0; i < bins.length; i++) {
            columns[(int) ((long) i * width / bins.length)] += bins[i];
        }
        return columns;
    }
}
