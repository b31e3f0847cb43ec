package dev.kiln.core.network;

import dev.kiln.core.graph.Window;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The ops that multiply by weights. Activations are NHWC; weights are read where DL4J keeps them. */
final class OpProducts {
    static final int CHANNEL_AXIS = 3;

    /** conv2d: padding as given, channels last, weights OIHW. */
    private static final long[] CONVOLUTION_LAYOUT = {1, 1, 0, 1, 1};

    private OpProducts() {}

    /** Adds a convolution of one group. */
    static void convolve(
            OpPlan plan,
            String layerId,
            Window window,
            INDArray input,
            INDArray weights,
            INDArray biases,
            INDArray output) {
        if (isPointwise(window)) {
            pointwise(plan, layerId, window, input, weights, output);
            addBiases(plan, layerId, rows(output), biases);
        } else {
            plan.add("conv2d", layerId, List.of(input, weights, biases), output)
                    .integers(OpPooling.arguments(window, CONVOLUTION_LAYOUT));
        }
    }

    private static boolean isPointwise(Window window) {
        return window.cells() == 1 && window.strideHeight() == 1 && window.strideWidth() == 1;
    }

    /** Channels last, this is a product of matrices, which takes half the time. Cells that see only padding are not computed. */
    private static void pointwise(
            OpPlan plan, String layerId, Window window, INDArray input, INDArray weights, INDArray output) {
        int padding = window.paddingHeight() + window.paddingWidth();
        INDArray seen = padding == 0
                ? output
                : plan.allocate(plan.batch(), input.size(1), input.size(2), output.size(CHANNEL_AXIS));
        multiply(plan, layerId, rows(input), weights, rows(seen));
        if (padding > 0) {
            plan.addPadding(layerId, window.paddingHeight(), window.paddingWidth(), seen, output);
        }
    }

    /**
     * Adds rows · weightsᵀ.
     *
     * @param weights a parameter that lies in memory as units × inputs
     */
    static void multiply(OpPlan plan, String layerId, INDArray rows, INDArray weights, INDArray output) {
        long[] shape = {output.size(1), rows.size(1)};
        long[] strides = {rows.size(1), 1};
        INDArray matrix = Nd4j.create(weights.data(), shape, strides, weights.offset(), 'c');
        plan.add("matmul", layerId, List.of(rows, matrix), output).integers(0, 1);
    }

    /** Adds a layer's biases to each row. */
    static void addBiases(OpPlan plan, String layerId, INDArray rows, INDArray biases) {
        plan.add("biasadd", layerId, List.of(rows, biases.reshape(rows.size(1))), rows);
    }

    /** One row for each cell of each picture. */
    private static INDArray rows(INDArray maps) {
        long channels = maps.size(CHANNEL_AXIS);
        return maps.reshape('c', maps.length() / channels, channels);
    }
}
