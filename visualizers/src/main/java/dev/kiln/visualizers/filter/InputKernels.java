package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.text.Figures;
import java.util.OptionalInt;

/**
 * The kernels of one filter, one for each input channel: blue for negative weights, white for 0, orange for positive ones.
 *
 * @param tensor weights in OIHW order
 * @param filter the output channel, from 0
 * @param firstInput the input channel that the first kernel looks at; not 0 in later groups of a convolution
 */
record InputKernels(WeightTensor tensor, int filter, int firstInput) implements KernelPicture {
    private static final ColorMap COLORS = ColorMap.BLUE_ORANGE;

    @Override
    public TensorShape tiles() {
        return new TensorShape(
                tensor.shape().get(1), tensor.shape().get(2), tensor.shape().get(3));
    }

    private int offset() {
        return filter * (int) tiles().elements();
    }

    @Override
    public int[] argb(KernelScale scale) {
        Shade shade = new Shade(range(scale), COLORS);
        int[] argb = new int[(int) tiles().elements()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = shade.argb(tensor.values()[offset() + i]);
        }
        return argb;
    }

    private ValueRange range(KernelScale scale) {
        return scale == KernelScale.LAYER
                ? ValueRange.of(tensor.values(), 0, tensor.values().length).symmetric()
                : ValueRange.of(tensor.values(), offset(), offset() + (int) tiles().elements())
                        .symmetric();
    }

    @Override
    public ValueRange range(KernelCell cell, KernelScale scale) {
        return range(scale);
    }

    @Override
    public int legendArgb(double position) {
        return COLORS.argb(position);
    }

    @Override
    public String meaning() {
        return "filter %d of %d: its %d×%d kernels over %s; white is 0"
                .formatted(
                        filter,
                        tensor.shape().get(0),
                        tensor.shape().get(2),
                        tensor.shape().get(3),
                        Figures.count(tensor.shape().get(1), "input channel"));
    }

    @Override
    public String describe(KernelCell cell) {
        int index = offset() + (int) (cell.tile() * tiles().cells()) + cell.row() * tiles().width() + cell.column();
        return "filter %d · input %d · row %d, column %d · weight %s"
                .formatted(
                        filter,
                        firstInput + cell.tile(),
                        cell.row(),
                        cell.column(),
                        Figures.value(tensor.values()[index]));
    }

    @Override
    public OptionalInt filter(KernelCell cell) {
        return OptionalInt.of(filter);
    }
}
