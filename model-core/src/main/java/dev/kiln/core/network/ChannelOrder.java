package dev.kiln.core.network;

import dev.kiln.core.graph.TensorShape;
import java.nio.FloatBuffer;

/** Channels first (CHW) to channels last (HWC) and back. */
final class ChannelOrder {
    /** Side of the squares in which values are moved, so that reads and writes both stay within the cache. */
    private static final int TILE = 16;

    private ChannelOrder() {}

    /** Writes CHW values in HWC order into memory, from a place on. */
    static void toLast(TensorShape shape, float[] channelsFirst, FloatBuffer channelsLast, int start) {
        int channels = shape.channels();
        int cells = Math.toIntExact(shape.cells());
        for (int channel = 0; channel < channels; channel++) {
            int from = channel * cells;
            for (int cell = 0; cell < cells; cell++) {
                channelsLast.put(start + cell * channels + channel, channelsFirst[from + cell]);
            }
        }
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
