package dev.kiln.visualizers.filter;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.text.Figures;
import java.util.OptionalInt;

/**
 * Kernels that look at a colour picture, each as a small colour picture of what it answers to: a weight of 0 is mid grey, more of
 * a colour is brighter in that colour.
 *
 * @param tensor weights in OIHW order with three input channels
 * @param blueFirst true where the input channels are blue, green, red, as in Caffe
 */
record ColorKernels(WeightTensor tensor, boolean blueFirst) implements KernelPicture {
    private static final int CHANNELS = 3;
    private static final int GREEN = 1;

    ColorKernels {
        if (tensor.shape().size() != 4 || tensor.shape().get(1) != CHANNELS) {
            throw new IllegalArgumentException("%s: colour kernels have three input channels, not shape %s"
                    .formatted(tensor.name(), tensor.shape()));
        }
    }

    @Override
    public TensorShape tiles() {
        return new TensorShape(
                tensor.shape().get(0), tensor.shape().get(2), tensor.shape().get(3));
    }

    private int cells() {
        return (int) tiles().cells();
    }

    private int red() {
        return blueFirst ? 2 : 0;
    }

    private int blue() {
        return blueFirst ? 0 : 2;
    }

    private float weight(int filter, int channel, int cell) {
        return tensor.values()[(filter * CHANNELS + channel) * cells() + cell];
    }

    @Override
    public int[] argb(KernelScale scale) {
        int cells = cells();
        int[] argb = new int[tensor.shape().get(0) * cells];
        ValueRange layer = layerRange();
        for (int filter = 0; filter < tensor.shape().get(0); filter++) {
            double end = (scale == KernelScale.LAYER ? layer : filterRange(filter)).high();
            for (int cell = 0; cell < cells; cell++) {
                argb[filter * cells + cell] = color(
                        weight(filter, red(), cell), weight(filter, GREEN, cell), weight(filter, blue(), cell), end);
            }
        }
        return argb;
    }

    private static int color(float red, float green, float blue, double end) {
        if (!Float.isFinite(red) || !Float.isFinite(green) || !Float.isFinite(blue)) {
            return ColorMap.NOT_FINITE_ARGB;
        }
        return new Rgb(component(red, end), component(green, end), component(blue, end)).argb();
    }

    /** 128 for 0, 255 and 0 for the ends of the scale. */
    private static int component(float weight, double end) {
        return (int) Math.round(127.5 + (end == 0 ? 0 : 127.5 * weight / end));
    }

    private ValueRange layerRange() {
        return ValueRange.of(tensor.values(), 0, tensor.values().length).symmetric();
    }

    private ValueRange filterRange(int filter) {
        int length = CHANNELS * cells();
        return ValueRange.of(tensor.values(), filter * length, (filter + 1) * length)
                .symmetric();
    }

    @Override
    public ValueRange range(KernelCell cell, KernelScale scale) {
        return scale == KernelScale.LAYER ? layerRange() : filterRange(cell.tile());
    }

    @Override
    public int legendArgb(double position) {
        float weight = (float) (2 * position - 1);
        return color(weight, weight, weight, 1);
    }

    @Override
    public String meaning() {
        return "%s, each as a colour picture: 0 is mid grey, brighter in a colour is more weight on it; input channels %s"
                .formatted(Figures.count(tensor.shape().get(0), "filter"), blueFirst ? "BGR" : "RGB");
    }

    @Override
    public String describe(KernelCell cell) {
        int index = cell.row() * tensor.shape().get(3) + cell.column();
        return "filter %d · row %d, column %d · red %s, green %s, blue %s"
                .formatted(
                        cell.tile(),
                        cell.row(),
                        cell.column(),
                        Figures.value(weight(cell.tile(), red(), index)),
                        Figures.value(weight(cell.tile(), GREEN, index)),
                        Figures.value(weight(cell.tile(), blue(), index)));
    }

    @Override
    public OptionalInt filter(KernelCell cell) {
        return OptionalInt.of(cell.tile());
    }
}
