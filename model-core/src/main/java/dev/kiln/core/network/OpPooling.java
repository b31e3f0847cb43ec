package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.List;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Pools by libnd4j's ops. Their padding takes no part in a maximum. Where the last window hangs over the edge, the output is
 * given one row or column more than the ops would infer, and they take what is missing for padding.
 *
 * <p>An average can count padding or not, but all of it: where it has padding of its own, which counts, and hangs over behind
 * it, which does not, its own is written as zeros.
 */
final class OpPooling {
    private static final long COUNT_PADDING = 1;
    private static final long CHANNELS_LAST = 1;

    private OpPooling() {}

    /** A window's kernel, stride and padding as libnd4j's ops take them, followed by further arguments. */
    static long[] arguments(Window window, long... more) {
        LongStream sizes = LongStream.of(
                window.kernelHeight(),
                window.kernelWidth(),
                window.strideHeight(),
                window.strideWidth(),
                window.paddingHeight(),
                window.paddingWidth());
        return LongStream.concat(sizes, LongStream.of(more)).toArray();
    }

    /** Adds the ops of a pool and returns its output. */
    static INDArray add(
            OpPlan plan, String layerId, Layer.Pooling layer, TensorShape in, TensorShape out, INDArray input) {
        Window window = layer.window();
        boolean hangsOver = out.height() > window.outputHeight(in.height(), Rounding.FLOOR)
                || out.width() > window.outputWidth(in.width(), Rounding.FLOOR);
        boolean padded = window.paddingHeight() + window.paddingWidth() > 0;
        INDArray output = plan.allocate(out);
        if (layer.pool() == PoolKind.MAX) {
            return pool(plan, "maxpool2d", layerId, window, COUNT_PADDING, input, output);
        } else if (padded && hangsOver) {
            INDArray zeros = zeroPadded(plan, layerId, window, in, input);
            Window unpadded = new Window(
                    window.kernelHeight(), window.kernelWidth(), window.strideHeight(), window.strideWidth(), 0, 0);
            return pool(plan, "avgpool2d", layerId, unpadded, 0, zeros, output);
        }
        return pool(plan, "avgpool2d", layerId, window, padded ? COUNT_PADDING : 0, input, output);
    }

    private static INDArray pool(
            OpPlan plan, String op, String layerId, Window window, long counted, INDArray input, INDArray output) {
        plan.add(op, layerId, List.of(input), output)
                .integers(arguments(window, 1, 1, 0, counted, CHANNELS_LAST))
                .outputShapeAsGiven();
        return output;
    }

    private static INDArray zeroPadded(OpPlan plan, String layerId, Window window, TensorShape in, INDArray input) {
        int top = window.paddingHeight();
        int left = window.paddingWidth();
        INDArray zeros = plan.allocate(new TensorShape(in.channels(), in.height() + 2 * top, in.width() + 2 * left));
        plan.addPadding(layerId, top, left, input, zeros);
        return zeros;
    }
}
