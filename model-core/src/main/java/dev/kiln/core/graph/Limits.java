package dev.kiln.core.graph;

/** The sizes that Kiln counts with; chosen so that no count of a graph within them can overflow a {@code long}. */
public final class Limits {
    /** Largest number of channels, filters or classes of one layer. */
    public static final int MAX_CHANNELS = 65_536;

    /** Largest height or width of a picture, in cells. */
    public static final int MAX_SPATIAL = 16_384;

    /** Largest kernel, stride or padding of a window, in cells. */
    public static final int MAX_WINDOW = 1_024;

    /** Largest number of layers in one graph. */
    public static final int MAX_LAYERS = 4_096;

    /** Largest number of elements in one tensor: more does not fit an array of the JVM. */
    public static final long MAX_ELEMENTS = Integer.MAX_VALUE;

    /** Largest number of multiply-accumulates in one layer: MAX_LAYERS of these still fit a {@code long}. */
    public static final long MAX_LAYER_MACS = 1L << 50;

    private Limits() {}

    /**
     * Returns the value where it lies in a range.
     *
     * @throws IllegalArgumentException where it does not, naming the value and the range
     */
    public static int checked(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "%s must be a whole number from %d to %d, not %d".formatted(name, min, max, value));
        }
        return value;
    }
}
