package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;

/** Parts of small graphs. */
final class TestGraphs {
    static final Layer RELU = new Layer.Relu();
    static final Layer SOFTMAX = new Layer.Softmax();

    private TestGraphs() {}

    static LayerGraph.Builder input(int channels, int height, int width) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(channels, height, width)));
        return graph;
    }

    static Layer convolution(int filters, int kernel) {
        return new Layer.Convolution(filters, Window.square(kernel, 1, kernel / 2), 1);
    }
}
