package dev.kiln.core.io.npy;

import java.util.List;

/**
 * Numbers for a file.
 *
 * @param shape lengths of the dimensions, the slowest first; no dimensions for a single number
 * @param values in C order: the last dimension's neighbours beside each other; not copied, must not be changed
 */
public record NpyArray(List<Integer> shape, float[] values) {
    public NpyArray {
        shape = List.copyOf(shape);
        long elements = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("lengths must not be negative, but the shape is " + shape);
            }
            // saturates: no array is that long
            elements = length == 0 ? 0 : Math.min(elements, Long.MAX_VALUE / length) * length;
        }
        if (elements != values.length) {
            throw new IllegalArgumentException("%d values do not fill the shape %s".formatted(values.length, shape));
        }
    }
}
