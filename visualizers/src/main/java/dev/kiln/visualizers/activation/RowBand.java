package dev.kiln.visualizers.activation;

import java.util.Arrays;

/**
 * The rows of a picture that may be painted: what scrolling brings into sight is painted without touching the rest.
 *
 * @param raster the picture
 * @param from first row
 * @param to row behind the last one
 */
record RowBand(Raster raster, int from, int to) {
    /** All rows. */
    static RowBand all(Raster raster) {
        return new RowBand(raster, 0, raster.height());
    }

    /** The rows that are in another band, too. */
    RowBand within(int otherFrom, long otherTo) {
        int end = (int) Math.min(to, otherTo);
        return new RowBand(raster, Math.min(end, Math.max(from, otherFrom)), end);
    }

    /** Makes all rows transparent. */
    void clear() {
        Arrays.fill(raster.argb(), from * raster.width(), to * raster.width(), 0);
    }

    /** Fills a rectangle; what lies outside is left out. */
    void fill(int x, int y, int w, int h, int color) {
        int top = Math.max(from, y);
        raster.fill(x, top, w, Math.min(to, y + h) - top, color);
    }

    /** Copies what lies in one row, from column {@code x} on, to the rows below it down to {@code end}. */
    void repeat(int row, int x, int w, int end) {
        int left = Math.max(0, x);
        int length = Math.min(raster.width(), x + w) - left;
        int source = row * raster.width() + left;
        for (int target = row + 1; target < end && length > 0; target++) {
            System.arraycopy(raster.argb(), source, raster.argb(), target * raster.width() + left, length);
        }
    }
}
