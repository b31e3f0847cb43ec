package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random graphs of all kinds of layers with shapes that no architecture has: odd channels, single cells, huge windows. */
public final class RandomGraphs {
    private static final int[] CHANNELS = {1, 1, 2, 3, 3, 4, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 48, 64, 65, 128};
    private static final int[] SIDES = {1, 1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 17, 27, 31, 32, 33, 64};
    private static final int[] GROUPS = {1, 1, 1, 2, 3, 4, 8};
    private static final long MOST_MACS = 20_000_000;
    private static final long MOST_ELEMENTS = 300_000;

    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<String[]> inputs = new ArrayList<>();
    private ShapedGraph shaped;

    private RandomGraphs(Random random) {
        this.random = random;
    }

    /** A valid graph of up to ten layers behind the input. */
    public static ShapedGraph draw(Random random) {
        return new RandomGraphs(random).draw();
    }

    private ShapedGraph draw() {
        append(new Layer.Input(new TensorShape(pick(CHANNELS), pick(SIDES), pick(SIDES))));
        int wanted = 2 + random.nextInt(10);
        for (int tries = 0; tries < 60 && layers.size() < wanted; tries++) {
            String[] from = {ids.get(random.nextInt(3) == 0 ? random.nextInt(ids.size()) : ids.size() - 1)};
            offer(layer(shapeOf(from[0])), from);
        }
        if (layers.size() == 1) {
            append(new Layer.Relu(), "data");
        }
        return shaped;
    }

    private void append(Layer layer, String... from) {
        layers.add(layer);
        inputs.add(from);
        ids.add(ids.isEmpty() ? "data" : "l" + ids.size());
        LayerGraph.Builder builder = LayerGraph.builder("random");
        for (int i = 0; i < layers.size(); i++) {
            builder.add(ids.get(i), layers.get(i), inputs.get(i));
        }
        shaped = ShapedGraph.infer(builder.build());
    }

    /** Adds a layer where it fits and is not too large for a quick comparison. */
    private void offer(Layer layer, String... from) {
        String[] all = from;
        if (layer instanceof Layer.Concat || layer instanceof Layer.Add) {
            all = new String[1 + random.nextInt(4)];
            for (int i = 0; i < all.length; i++) {
                all[i] = ids.get(random.nextInt(ids.size()));
            }
            all[0] = from[0];
        }
        if (layer instanceof Layer.Pooling pool
                && (pool.window().paddingHeight() >= pool.window().kernelHeight()
                        || pool.window().paddingWidth() >= pool.window().kernelWidth())) {
            return;
        }
        append(layer, all);
        if (!shaped.isValid() || isTooLarge(layer)) {
            int last = layers.size() - 1;
            layers.remove(last);
            inputs.remove(last);
            ids.remove(last);
        }
    }

    private boolean isTooLarge(Layer layer) {
        int last = layers.size() - 1;
        TensorShape out = shaped.shape(last);
        long macs = 0;
        if (layer instanceof Layer.Convolution convolution) {
            macs = out.elements()
                    * convolution.window().cells()
                    * shaped.inputShape(last).channels()
                    / convolution.groups();
        } else if (layer instanceof Layer.Dense) {
            macs = out.elements() * shaped.inputShape(last).elements();
        } else if (layer instanceof Layer.Pooling pool) {
            macs = out.elements() * pool.window().cells();
        }
        return macs > MOST_MACS || out.elements() > MOST_ELEMENTS;
    }

    private TensorShape shapeOf(String id) {
        return shaped.shapeOf(id).orElseThrow();
    }

    private Layer layer(TensorShape in) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new Layer.Convolution(
                    pick(CHANNELS) * (random.nextInt(3) == 0 ? 8 : 1), window(in), 1);
            case 5 -> grouped(in);
            case 6, 7, 8 -> new Layer.Pooling(
                    random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE,
                    window(in),
                    random.nextInt(3) == 0 ? Rounding.FLOOR : Rounding.CEIL);
            case 9 -> new Layer.GlobalPooling(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE);
            case 10, 11 -> new Layer.Relu();
            case 12 -> new Layer.Lrn(1 + 2 * random.nextInt(5), random.nextDouble(), 0.75, 1 + random.nextInt(2));
            case 13 -> random.nextBoolean() ? new Layer.Concat() : new Layer.Add();
            case 14 -> in.cells() > 1 ? new Layer.Flatten() : new Layer.Dense(pick(CHANNELS));
            default -> in.cells() > 1 ? new Layer.Dropout(0.5) : new Layer.Softmax();
        };
    }

    private Layer grouped(TensorShape in) {
        boolean depthwise = random.nextBoolean() && in.channels() <= 64;
        int groups = depthwise ? in.channels() : pick(GROUPS);
        return new Layer.Convolution(groups * (1 + random.nextInt(9)), window(in), groups);
    }

    /** Small, as large as the input, or larger than it with padding; strides beyond the kernel; padding beyond the kernel. */
    private Window window(TensorShape in) {
        int kernelHeight = kernel(in.height());
        int kernelWidth = random.nextBoolean() ? kernel(in.width()) : kernelHeight;
        return new Window(
                kernelHeight,
                kernelWidth,
                1 + random.nextInt(random.nextInt(4) == 0 ? OpSupport.LARGEST_WINDOW : 4),
                1 + random.nextInt(random.nextInt(8) == 0 ? OpSupport.LARGEST_WINDOW : 4),
                padding(kernelHeight),
                padding(kernelWidth));
    }

    private int kernel(int side) {
        return switch (random.nextInt(8)) {
            case 0 -> side;
            case 1 -> Math.min(side + random.nextInt(6), OpSupport.LARGEST_WINDOW);
            case 2 -> 1 + random.nextInt(Math.min(2 * side + 3, OpSupport.LARGEST_WINDOW));
            default -> 1 + random.nextInt(Math.min(7, side + 2));
        };
    }

    private int padding(int kernel) {
        return switch (random.nextInt(6)) {
            case 0 -> kernel / 2;
            case 1 -> random.nextInt(kernel + 1);
            case 2 -> random.nextInt(Math.min(3 * kernel + 4, OpSupport.LARGEST_WINDOW + 1));
            default -> 0;
        };
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }
}
