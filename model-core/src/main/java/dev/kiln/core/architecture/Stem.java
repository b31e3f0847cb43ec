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
}
