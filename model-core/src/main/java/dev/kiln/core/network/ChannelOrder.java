package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;

/** Channels first (CHW) to channels last (HWC) and back. */
final class ChannelOrder {
    /** Side of the squares in which values are moved, so that reads and writes both stay within the cache. */
    private static final int TILE = 16;

    private ChannelOrder() {}

    /** CHW to HWC; the same array where the order is the same. */
    static float[] toLast(TensorShape shape, float[] channelsFirst) {
        return transpose(channelsFirst, shape.channels(), Math.toIntExact(shape.cells()));
    }

    /** HWC to CHW; the same array where the order is the same. */
    static float[] toFirst(TensorShape shape, float[] channelsLast) {
        return transpose(channelsLast, Math.toIntExact(shape.cells()), shape.channels());
    }

    private static float[] transpose(float[] values, int rows, int columns) {
        if (rows == 1 || columns == 1) {
            return values;
        }
        float[] result = new float[values.length];
        for (int top = 0; top < rows; top += TILE) {
            int bottom = Math.min(top + TILE, rows);
            for (int left = 0; left < columns; left += TILE) {
                int right = Math.min(left + TILE, columns);
                for (int column = left; column < right; column++) {
                    for (int row = top; row < bottom; row++) {
                        result[column * rows + row] = values[row * columns + column];
                    }
                }
            }
        }
        return result;
    }
}
