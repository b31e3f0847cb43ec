package dev.kiln.core.graph;

/**
 * A sliding window over height and width, in cells, with the same padding on opposite sides.
 *
 * @param kernelHeight rows that the window covers
 * @param kernelWidth columns that the window covers
 * @param strideHeight rows between two windows
 * @param strideWidth columns between two windows
 * @param paddingHeight rows added above and below
 * @param paddingWidth columns added left and right
 */
public record Window(
        int kernelHeight, int kernelWidth, int strideHeight, int strideWidth, int paddingHeight, int paddingWidth) {
    public Window {
        Limits.checked("kernel height", kernelHeight, 1, Limits.MAX_WINDOW);
        Limits.checked("kernel width", kernelWidth, 1, Limits.MAX_WINDOW);
        Limits.checked("stride height", strideHeight, 1, Limits.MAX_WINDOW);
        Limits.checked("stride width", strideWidth, 1, Limits.MAX_WINDOW);
        Limits.checked("padding height", paddingHeight, 0, Limits.MAX_WINDOW);
        Limits.checked("padding width", paddingWidth, 0, Limits.MAX_WINDOW);
    }

    /** Returns a window with equal sides. */
    public static Window square(int kernel, int stride, int padding) {
        return new Window(kernel, kernel, stride, stride, padding, padding);
    }

    /** Cells under the window. */
    public int cells() {
        return kernelHeight * kernelWidth;
    }

    /** Rows of the output over an input of {@code height} rows; 0 where the window does not fit. */
    public int outputHeight(int height, Rounding rounding) {
        return outputSize(height, kernelHeight, strideHeight, paddingHeight, rounding);
    }

    /** Columns of the output over an input of {@code width} columns; 0 where the window does not fit. */
    public int outputWidth(int width, Rounding rounding) {
        return outputSize(width, kernelWidth, strideWidth, paddingWidth, rounding);
    }

    /**
     * ⌊(n + 2p − k) / s⌋ + 1, or with the ceiling. As in Caffe's pooling layer and PyTorch's {@code ceil_mode}, a last
     * window that would start outside the input and its leading padding is left out, and a first one may hang over the edge.
     */
    private static int outputSize(int size, int kernel, int stride, int padding, Rounding rounding) {
        int way = size + 2 * padding - kernel;
        if (way < 0) {
            boolean hangsOver = rounding == Rounding.CEIL && way > -stride;
            return hangsOver ? 1 : 0;
        }
        int steps = way / stride;
        if (rounding == Rounding.CEIL && way % stride != 0 && (steps + 1) * stride < size + padding) {
            steps++;
        }
        return steps + 1;
    }

    /** Kernel, stride and padding in words, for example "3×3/2 pad 1". */
    public String describe() {
        String text = kernelHeight + "×" + kernelWidth;
        if (strideHeight != 1 || strideWidth != 1) {
            text += "/" + (strideHeight == strideWidth ? strideHeight : strideHeight + "×" + strideWidth);
        }
        if (paddingHeight != 0 || paddingWidth != 0) {
            text += " pad " + (paddingHeight == paddingWidth ? paddingHeight : paddingHeight + "×" + paddingWidth);
        }
        return text;
    }
}
