package dev.kiln.core.explanation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;

/**
 * What one window sees of one channel of a layer's input.
 *
 * @param channel of the input, from 0
 * @param top first row of the input; negative in padding
 * @param left first column of the input; negative in padding
 * @param rows rows of the window
 * @param columns columns of the window
 * @param values row by row, 0 in padding; not copied, must not be changed
 * @param padding true for each cell that lies outside the input; not copied, must not be changed
 * @param colour the colour of the picture that the channel is; empty for maps
 */
public record InputWindow(
        int channel, int top, int left, int rows, int columns, float[] values, boolean[] padding, String colour) {
    /** A window over a map. */
    public InputWindow(int channel, int top, int left, int rows, int columns, float[] values, boolean[] padding) {
        this(channel, top, left, rows, columns, values, padding, "");
    }

    /** The same over a colour of the picture. */
    InputWindow of(String newColour) {
        return new InputWindow(channel, top, left, rows, columns, values, padding, newColour);
    }

    /** The channel for people: its number, and its colour where it has one. */
    public String channelName() {
        return colour.isEmpty() ? Integer.toString(channel) : channel + " (" + colour + ")";
    }

    /** Cuts a window out of a map; it may hang over any edge. */
    static InputWindow of(Activations.Tensor input, int channel, int top, int left, int rows, int columns) {
        TensorShape shape = input.shape();
        float[] values = new float[rows * columns];
        boolean[] padding = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            int row = top + i / columns;
            int column = left + i % columns;
            padding[i] = row < 0 || row >= shape.height() || column < 0 || column >= shape.width();
            if (!padding[i]) {
                values[i] = input.values()[(channel * shape.height() + row) * shape.width() + column];
            }
        }
        return new InputWindow(channel, top, left, rows, columns, values, padding);
    }

    /** The place of the first of the largest values that are no padding; −1 where there is only padding. */
    public int largest() {
        int largest = -1;
        for (int i = 0; i < values.length; i++) {
            if (!padding[i] && (largest < 0 || values[i] > values[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    /** The sum of all values. */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
