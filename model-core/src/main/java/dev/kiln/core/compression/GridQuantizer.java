package dev.kiln.core.compression;

import java.util.stream.IntStream;

/**
 * Quantizes a layer to the multiples of a step. With an entropy coder behind it that is within a quarter of a bit per weight of
 * the best that there is, from few bits on (Gish and Pierce 1968, "Asymptotically efficient quantizing").
 */
public final class GridQuantizer {
    private GridQuantizer() {}

    /**
     * Quantizes a layer. Uses all cores; the result does not depend on their number.
     *
     * @param step wanted distance of values, above 0; rounded to few bits, and larger where it would need more than 255 values
     * @param control what is done against the error; what needs statistics is left out where there are none
     */
    public static QuantizedLayer quantize(CalibratedLayer layer, double step, ErrorControl control) {
        UniformGrid grid = UniformGrid.of(layer.weights(), step);
        int[] levels = ControlledRounding.numbers(layer, grid, control);
        return quantized(layer, grid, levels, ControlledRounding.biases(layer, grid, levels, control));
    }

    /** Levels as codes; values that no weight has are left out of the codebook. */
    private static QuantizedLayer quantized(CalibratedLayer layer, UniformGrid grid, int[] levels, float[] biases) {
        boolean[] used = new boolean[grid.size()];
        for (int level : levels) {
            used[level - grid.least()] = true;
        }
        used[-grid.least()] = false;
        byte[] codeOf = new byte[grid.size()];
        float[] codebook = new float
                [1 + (int) IntStream.range(0, used.length).filter(i -> used[i]).count()];
        int code = 0;
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                codebook[++code] = grid.value(i + grid.least());
                codeOf[i] = (byte) code;
            }
        }
        byte[] codes = new byte[levels.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codeOf[levels[i] - grid.least()];
        }
        return new QuantizedLayer(layer.layer(), codebook, codes, biases);
    }
}
