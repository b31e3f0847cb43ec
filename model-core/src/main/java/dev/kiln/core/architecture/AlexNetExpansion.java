package dev.kiln.core.architecture;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.Window;

/**
 * Writes an AlexNet out as layers with the names of Caffe's bvlc_alexnet. Sources: Caffe's
 * {@code models/bvlc_alexnet/deploy.prototxt} and torchvision's {@code alexnet.py}; its adaptive average pool to
 * 6×6, which is the identity on pictures of 224 pixels, stands in the graph where it does anything.
 */
final class AlexNetExpansion {
    private static final Layer RELU = new Layer.Relu();
    private static final Layer NORM = new Layer.Lrn(5, 1e-4, 0.75, 1);

    /** Rows and columns that the dense layers of torchvision see. */
    private static final int FLATTENED = 6;

    private final AlexNet net;
    private final boolean bvlc;
    private final LayerGraph.Builder graph;
    private String last;

    AlexNetExpansion(AlexNet net) {
        this.net = net;
        this.bvlc = net.variant() == AlexNet.Variant.BVLC;
        this.graph = LayerGraph.builder(net.name());
    }

    LayerGraph expand() {
        int groups = net.groups();
        last = graph.add("data", new Layer.Input(net.input()));
        convolution(1, bvlc ? 96 : 64, Window.square(11, 4, bvlc ? 0 : 2), 1);
        norm(1);
        pool(1);
        convolution(2, bvlc ? 256 : 192, Window.square(5, 1, 2), groups);
        norm(2);
        pool(2);
        Window threeByThree = Window.square(3, 1, 1);
        convolution(3, 384, threeByThree, 1);
        convolution(4, bvlc ? 384 : 256, threeByThree, groups);
        convolution(5, 256, threeByThree, groups);
        pool(5);
        adaptivePool();
        last = graph.add("flatten", new Layer.Flatten(), last);
        dense(6);
        dense(7);
        last = graph.add("fc8", new Layer.Dense(net.classes()), last);
        graph.add("prob", new Layer.Softmax(), last);
        return graph.build();
    }

    private void convolution(int number, int filters, Window window, int groups) {
        last = graph.add("conv" + number, new Layer.Convolution(filters, window, groups), last);
        last = graph.add("relu" + number, RELU, last);
    }

    private void norm(int number) {
        if (bvlc) {
            last = graph.add("norm" + number, NORM, last);
        }
    }

    private void pool(int number) {
        Rounding rounding = bvlc ? Rounding.CEIL : Rounding.FLOOR;
        last = graph.add("pool" + number, new Layer.Pooling(PoolKind.MAX, Window.square(3, 2, 0), rounding), last);
    }

    /** torchvision's dense layers have 6×6 inputs of each channel whatever the picture: {@code AdaptiveAvgPool2d((6, 6))}. */
    private void adaptivePool() {
        boolean needed = mapSize(net.input().height()) != FLATTENED
                || mapSize(net.input().width()) != FLATTENED;
        if (!bvlc && needed) {
            last = graph.add("avgpool", new Layer.AdaptivePooling(FLATTENED, FLATTENED), last);
        }
    }

    /** Rows or columns behind torchvision's last pool. */
    private static int mapSize(int input) {
        Window pool = Window.square(3, 2, 0);
        int size = Window.square(11, 4, 2).outputHeight(input, Rounding.FLOOR);
        for (int pools = 0; pools < 3; pools++) {
            size = pool.outputHeight(size, Rounding.FLOOR);
        }
        return size;
    }

    private void dense(int number) {
        last = graph.add("fc" + number, new Layer.Dense(4096), last);
        last = graph.add("relu" + number, RELU, last);
        last = graph.add("drop" + number, new Layer.Dropout(0.5), last);
    }
}
