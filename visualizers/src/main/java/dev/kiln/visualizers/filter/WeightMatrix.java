package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.text.Figures;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The weights between all inputs and all outputs of a 1×1 convolution or a dense layer, the longer side across: blue for negative
 * weights, white for 0, orange for positive ones. Where there are too many, a cell shows the strongest weight of a square block.
 */
final class WeightMatrix implements KernelPicture {
    /** Most cells on a side: what the narrowest window can show. */
    static final int MOST_CELLS = 640;

    private static final ColorMap COLORS = ColorMap.BLUE_ORANGE;

    private final int outputs;
    private final int inputs;
    private final boolean grouped;
    private final boolean outputsAcross;
    private final int block;
    private final TensorShape tiles;
    private final float[] cells;

    /**
     * Reduces a layer's weights to cells; the tensor is not kept.
     *
     * @param tensor weights in OI order, or in OIHW order with 1×1 kernels
     * @param groups into which the layer's inputs and outputs fall
     */
    WeightMatrix(WeightTensor tensor, int groups) {
        outputs = tensor.shape().get(0);
        inputs = tensor.shape().get(1);
        if ((long) outputs * inputs != tensor.values().length) {
            throw new IllegalArgumentException("%s: shape %s is no matrix".formatted(tensor.name(), tensor.shape()));
        }
        grouped = groups > 1;
        outputsAcross = outputs > inputs;
        block = ceilDiv(Math.max(outputs, inputs), MOST_CELLS);
        tiles = new TensorShape(
                1, ceilDiv(Math.min(outputs, inputs), block), ceilDiv(Math.max(outputs, inputs), block));
        cells = strongest(tensor.values());
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private float[] strongest(float[] weights) {
        float[] strongest = new float[(int) tiles.elements()];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                int row = (outputsAcross ? input : output) / block;
                int column = (outputsAcross ? output : input) / block;
                int cell = row * tiles.width() + column;
                float weight = weights[output * inputs + input];
                // not "greater": what is no number must not vanish
                if (!(Math.abs(weight) <= Math.abs(strongest[cell]))) {
                    strongest[cell] = weight;
                }
            }
        }
        return strongest;
    }

    @Override
    public TensorShape tiles() {
        return tiles;
    }

    @Override
    public int[] argb(KernelScale scale) {
        int[] argb = new int[cells.length];
        if (scale == KernelScale.LAYER) {
            Shade shade = new Shade(layerRange(), COLORS);
            Arrays.setAll(argb, i -> shade.argb(cells[i]));
        } else {
            double[] ends = filterEnds();
            Shade[] shades = new Shade[ends.length];
            Arrays.setAll(shades, i -> new Shade(new ValueRange(-ends[i], ends[i]), COLORS));
            Arrays.setAll(argb, i -> shades[line(i)].argb(cells[i]));
        }
        return argb;
    }

    private ValueRange layerRange() {
        return ValueRange.of(cells, 0, cells.length).symmetric();
    }

    /** The row or column of a cell, whichever runs along the outputs. */
    private int line(int cell) {
        return outputsAcross ? cell % tiles.width() : cell / tiles.width();
    }

    private double[] filterEnds() {
        double[] ends = new double[outputsAcross ? tiles.width() : tiles.height()];
        for (int i = 0; i < cells.length; i++) {
            if (Float.isFinite(cells[i])) {
                ends[line(i)] = Math.max(ends[line(i)], Math.abs(cells[i]));
            }
        }
        return ends;
    }

    @Override
    public ValueRange range(KernelCell cell, KernelScale scale) {
        if (scale == KernelScale.LAYER) {
            return layerRange();
        }
        double end = filterEnds()[outputsAcross ? cell.column() : cell.row()];
        return new ValueRange(-end, end);
    }

    @Override
    public int legendArgb(double position) {
        return COLORS.argb(position);
    }

    @Override
    public String meaning() {
        String axes = outputsAcross
                ? "%s across, %s down".formatted(Figures.count(outputs, "output"), Figures.count(inputs, "input"))
                : "%s across, %s down".formatted(Figures.count(inputs, "input"), Figures.count(outputs, "output"));
        return block == 1
                ? "weight matrix: " + axes + "; white is 0"
                : "weight matrix: %s; each cell is the strongest of %d×%d weights; white is 0"
                        .formatted(axes, block, block);
    }

    @Override
    public String describe(KernelCell cell) {
        float weight = cells[cell.row() * tiles.width() + cell.column()];
        return "%s · %s%s · %s %s"
                .formatted(
                        places("output", outputsAcross ? cell.column() : cell.row(), outputs),
                        places("input", outputsAcross ? cell.row() : cell.column(), inputs),
                        grouped ? " of its group" : "",
                        block == 1 ? "weight" : "strongest weight",
                        Figures.value(weight));
    }

    private String places(String what, int cell, int count) {
        int first = cell * block;
        int last = Math.min(count, first + block) - 1;
        return first == last ? what + " " + first : "%ss %d to %d".formatted(what, first, last);
    }

    @Override
    public OptionalInt filter(KernelCell cell) {
        return block == 1 ? OptionalInt.of(outputsAcross ? cell.column() : cell.row()) : OptionalInt.empty();
    }
}
