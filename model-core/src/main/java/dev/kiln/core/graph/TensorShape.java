package dev.kiln.core.graph;

/**
 * The shape of one activation tensor without its batch: channels × height × width (CHW).
 *
 * @param channels number of feature maps, or of values where height and width are 1
 * @param height rows of a feature map, in cells
 * @param width columns of a feature map, in cells
 */
public record TensorShape(int channels, int height, int width) {
    public TensorShape {
        Limits.checked("channels", channels, 1, Integer.MAX_VALUE);
        Limits.checked("height", height, 1, 2 * Limits.MAX_SPATIAL);
        Limits.checked("width", width, 1, 2 * Limits.MAX_SPATIAL);
    }

    /** Returns the shape of a plain vector: n × 1 × 1. */
    public static TensorShape vector(int length) {
        return new TensorShape(length, 1, 1);
    }

    /** Number of elements, C · H · W. */
    public long elements() {
        return (long) channels * cells();
    }

    /** Number of cells in one feature map, H · W. */
    public long cells() {
        return (long) height * width;
    }

    /** Same height and width with other channels. */
    public TensorShape withChannels(int newChannels) {
        return new TensorShape(newChannels, height, width);
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width;
    }
}
