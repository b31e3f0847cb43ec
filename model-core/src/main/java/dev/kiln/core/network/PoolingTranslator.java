package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;

/**
 * Pools that round up, which DL4J does not have, by its pools that round down.
 *
 * <p>Where the last window hangs over the edge, the map is padded on both sides by one stride more. The windows then lie where
 * they should, one window comes before the first, and the last one has room; a cropping drops the one before. DL4J's padding
 * takes no part in a maximum, nor in an average's divisor, so the values are exact whatever their sign.
 *
 * <p>An average counts the layer's own padding as zeros, and what hangs over behind it not at all, as in Caffe's pooling layer
 * and in PyTorch's {@code AvgPool2d}: that padding is written as a layer of zeros.
 */
final class PoolingTranslator {
    /**
     * Padding along one direction.
     *
     * @param zerosBefore zeros before the map
     * @param zerosAfter zeros behind it
     * @param padding padding of DL4J's pool on both sides, which it leaves out of its results
     * @param dropped windows to drop at the beginning
     */
    private record Plan(int zerosBefore, int zerosAfter, int padding, int dropped) {}

    private PoolingTranslator() {}

    static PoolingType type(PoolKind kind) {
        return kind == PoolKind.MAX ? PoolingType.MAX : PoolingType.AVG;
    }

    /** Adds the vertices of a pool over an input of that shape and returns the last one's name. */
    static String add(VertexBuilder vertices, LayerNode node, Layer.Pooling layer, TensorShape in) {
        Window window = layer.window();
        checkPadding(node, window);
        boolean up = layer.rounding() == Rounding.CEIL;
        Plan rows = plan(
                layer.pool(),
                window.kernelHeight(),
                window.strideHeight(),
                window.paddingHeight(),
                up
                        && window.outputHeight(in.height(), Rounding.CEIL)
                                > window.outputHeight(in.height(), Rounding.FLOOR));
        Plan columns = plan(
                layer.pool(),
                window.kernelWidth(),
                window.strideWidth(),
                window.paddingWidth(),
                up && window.outputWidth(in.width(), Rounding.CEIL) > window.outputWidth(in.width(), Rounding.FLOOR));
        return add(vertices, node, layer, rows, columns);
    }

    /** A window that lies in the padding as a whole has no maximum; Caffe refuses it too. */
    private static void checkPadding(LayerNode node, Window window) {
        if (window.paddingHeight() >= window.kernelHeight() || window.paddingWidth() >= window.kernelWidth()) {
            throw new IllegalArgumentException("%s: the padding of the pool %s must be smaller than its window"
                    .formatted(node.id(), window.describe()));
        }
    }

    private static Plan plan(PoolKind kind, int kernel, int stride, int padding, boolean hangsOver) {
        int dropped = hangsOver ? 1 : 0;
        int shift = dropped * stride;
        if (kind == PoolKind.MAX) {
            return new Plan(0, 0, padding + shift, dropped);
        }
        // a window without any cell has no average, and oneDNN refuses it: zeros, which only the dropped window sees,
        // fill it
        int left = Math.min(shift, kernel - 1);
        return new Plan(padding + shift - left, padding, left, dropped);
    }

    private static String add(VertexBuilder vertices, LayerNode node, Layer.Pooling layer, Plan rows, Plan columns) {
        String input = vertices.map(node.input());
        if (rows.zerosBefore() + rows.zerosAfter() + columns.zerosBefore() + columns.zerosAfter() > 0) {
            var zeros = new ZeroPaddingLayer.Builder(
                            rows.zerosBefore(), rows.zerosAfter(), columns.zerosBefore(), columns.zerosAfter())
                    .build();
            input = vertices.add(vertices.helper(node.id(), "zeros"), zeros, input);
        }
        boolean crops = rows.dropped() + columns.dropped() > 0;
        String pool = crops ? vertices.helper(node.id(), "padded") : node.id();
        vertices.add(pool, pool(layer, rows, columns), input);
        if (crops) {
            var cropping = new Cropping2D.Builder(rows.dropped(), 0, columns.dropped(), 0).build();
            return vertices.add(node.id(), cropping, pool);
        }
        return pool;
    }

    private static SubsamplingLayer pool(Layer.Pooling layer, Plan rows, Plan columns) {
        Window window = layer.window();
        var pool = new SubsamplingLayer.Builder(
                type(layer.pool()),
                new int[] {window.kernelHeight(), window.kernelWidth()},
                new int[] {window.strideHeight(), window.strideWidth()},
                new int[] {rows.padding(), columns.padding()});
        pool.setConvolutionMode(ConvolutionMode.Truncate);
        pool.setAvgPoolIncludePadInDivisor(false);
        return pool.build();
    }
}
