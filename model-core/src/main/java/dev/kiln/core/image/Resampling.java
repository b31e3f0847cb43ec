package dev.kiln.core.image;

/**
 * Resizes pictures, bilinear: first along the rows, then along the columns, each rounded to 8 bits as in Pillow.
 */
public final class Resampling {
    private static final int HALF = 1 << TriangleWeights.PLACES - 1;

    private Resampling() {}

    /**
     * Resizes a picture with antialiasing; its proportions are the caller's business.
     *
     * @param width columns of the result, at least 1
     * @param height rows of the result, at least 1
     */
    public static Picture resize(Picture picture, int width, int height) {
        return resize(picture, new CenterCrop(width, height, 0, 0, width, height), Interpolation.ANTIALIASED);
    }

    /** Resizes a picture, and computes only what is left after the crop. */
    static Picture resize(Picture picture, CenterCrop crop, Interpolation interpolation) {
        TriangleWeights columns =
                TriangleWeights.of(picture.width(), crop.resizedWidth(), crop.left(), crop.width(), interpolation);
        TriangleWeights rows =
                TriangleWeights.of(picture.height(), crop.resizedHeight(), crop.top(), crop.height(), interpolation);
        int firstRow = rows.first()[0];
        int[] narrow = new int[(rows.end() - firstRow) * crop.width()];
        for (int y = firstRow; y < rows.end(); y++) {
            narrow(picture, y, columns, narrow, (y - firstRow) * crop.width());
        }
        int[] rgb = new int[crop.width() * crop.height()];
        for (int y = 0; y < crop.height(); y++) {
            shorten(narrow, rows, y, firstRow, rgb, crop.width());
        }
        return new Picture(crop.width(), crop.height(), rgb);
    }

    /** One row of the source to the target's columns. */
    private static void narrow(Picture picture, int row, TriangleWeights columns, int[] target, int at) {
        int[] source = picture.rgb();
        int[] weights = columns.weights();
        for (int x = 0; x < columns.first().length; x++) {
            int from = row * picture.width() + columns.first()[x];
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (int k = columns.start()[x]; k < columns.start()[x + 1]; k++) {
                int pixel = source[from++];
                int weight = weights[k];
                red += (pixel >> 16 & 0xFF) * weight;
                green += (pixel >> 8 & 0xFF) * weight;
                blue += (pixel & 0xFF) * weight;
            }
            target[at + x] = packed(red, green, blue);
        }
    }

    /** The rows that one target row is made of, to that row. */
    private static void shorten(int[] source, TriangleWeights rows, int row, int firstRow, int[] target, int width) {
        int[] weights = rows.weights();
        for (int x = 0; x < width; x++) {
            int from = (rows.first()[row] - firstRow) * width + x;
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (int k = rows.start()[row]; k < rows.start()[row + 1]; k++) {
                int pixel = source[from];
                int weight = weights[k];
                red += (pixel >> 16 & 0xFF) * weight;
                green += (pixel >> 8 & 0xFF) * weight;
                blue += (pixel & 0xFF) * weight;
                from += width;
            }
            target[row * width + x] = packed(red, green, blue);
        }
    }

    /** Rounded weights may add up to a little more than one. */
    private static int packed(int red, int green, int blue) {
        return Math.min(red >> TriangleWeights.PLACES, 255) << 16
                | Math.min(green >> TriangleWeights.PLACES, 255) << 8
                | Math.min(blue >> TriangleWeights.PLACES, 255);
    }
}
