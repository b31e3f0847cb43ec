package dev.kiln.core.architecture;

import dev.kiln.core.graph.Limits;
import dev.kiln.core.graph.Window;

/**
 * The first convolution, conv1.
 *
 * @param filters number of filters
 * @param kernel rows and columns of the window
 * @param stride pixels between two windows
 * @param padding pixels added on each side
 */
public record Stem(int filters, int kernel, int stride, int padding) {
    public Stem {
        Limits.checked("stem filters", filters, 1, Limits.MAX_CHANNELS);
        Window.square(kernel, stride, padding);
    }

    /** The window of conv1. */
    public Window window() {
        return Window.square(kernel, stride, padding);
    }

    /** The same convolution with other filters. */
    public Stem withFilters(int newFilters) {
        return new Stem(newFilters, kernel, stride, padding);
    }

    /** The same convolution with another kernel. */
    public Stem withKernel(int newKernel) {
        return new Stem(filters, newKernel, stride, padding);
    }

    /** The same convolution with another stride. */
    public Stem withStride(int newStride) {
        return new Stem(filters, kernel, newStride, padding);
    }

    /** The same convolution with other padding. */
    public Stem withPadding(int newPadding) {
        return new Stem(filters, kernel, stride, newPadding);
    }
}
