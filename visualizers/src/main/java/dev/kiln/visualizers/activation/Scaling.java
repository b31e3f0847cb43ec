package dev.kiln.visualizers.activation;

/**
 * How many pixels a cell takes, in whole numbers, so that every cell of a map looks alike.
 *
 * @param zoom pixels along each side of a cell
 * @param step cells from one drawn cell to the next; 1 unless a map is larger than the place for it
 */
public record Scaling(int zoom, int step) {
    public Scaling {
        if (zoom < 1 || step < 1 || zoom > 1 && step > 1) {
            throw new IllegalArgumentException("cannot draw with zoom %d and step %d".formatted(zoom, step));
        }
    }

    /** The largest scaling at which {@code height × width} cells take at most so many pixels. */
    public static Scaling fit(int height, int width, int maxHeight, int maxWidth) {
        int zoom = Math.min(maxHeight / height, maxWidth / width);
        if (zoom >= 1) {
            return new Scaling(zoom, 1);
        }
        return new Scaling(1, Math.max(ceilDiv(height, Math.max(1, maxHeight)), ceilDiv(width, Math.max(1, maxWidth))));
    }

    /** Pixels that so many cells take. */
    public int pixels(int cells) {
        return ceilDiv(cells, step) * zoom;
    }

    /** The cell under a pixel. */
    public int cell(int pixel) {
        return pixel / zoom * step;
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
