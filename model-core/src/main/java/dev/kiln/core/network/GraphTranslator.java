package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Translation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.nd4j.linalg.activations.Activation;

/**
 * Writes a layer graph in DL4J's stock layers, so that its JSON loads without Kiln. Each method adds the vertices of one layer
 * and returns the name of the vertex that computes its values.
 *
 * <p>A convolution or dense layer whose only reader is a ReLU gets it as its activation. DL4J has no groups: each group is a
 * convolution over a subset of the channels, and the results are merged.
 */
final class GraphTranslator implements LayerVisitor<String> {
    private final ShapedGraph shaped;
    private final LayerGraph graph;
    private final List<List<Integer>> consumers;
    private final VertexBuilder vertices;
    private final List<Part> parts = new ArrayList<>();
    private LayerNode node;
    private int index;

    private GraphTranslator(ShapedGraph shaped) {
        this.shaped = shaped;
        this.graph = shaped.graph();
        this.consumers = graph.consumers();
        this.vertices = new VertexBuilder(shaped);
    }

    /**
     * Translates a valid graph.
     *
     * @throws IllegalArgumentException where the graph has more than one input or a layer that DL4J cannot run, named
     */
    static Translation translate(ShapedGraph shaped) {
        return new GraphTranslator(shaped).translate();
    }

    private Translation translate() {
        checkInputs();
        for (index = 0; index < graph.size(); index++) {
            node = graph.node(index);
            vertices.assign(index, node.layer().accept(this));
        }
        return new Translation(vertices.build(consumers), vertices.names(), parts);
    }

    private void checkInputs() {
        List<String> inputs = graph.nodes().stream()
                .filter(candidate -> candidate.layer() instanceof Layer.Input)
                .map(LayerNode::id)
                .toList();
        if (inputs.size() != 1) {
            throw new IllegalArgumentException("a network that runs has one input, not " + inputs);
        } else if (graph.size() == 1) {
            throw new IllegalArgumentException(inputs.get(0) + ": there is no layer behind the input");
        }
    }

    @Override
    public String input(Layer.Input layer) {
        return vertices.input(node.id());
    }

    @Override
    public String convolution(Layer.Convolution layer) {
        int channels = shaped.inputShape(index).channels() / layer.groups();
        int filters = layer.filters() / layer.groups();
        String input = vertices.map(node.input());
        if (layer.groups() == 1) {
            return convolution(
                    node.id(), channels, filters, layer.window(), input, new Part(node.id(), node.id(), 0, 1));
        }
        String[] results = new String[layer.groups()];
        for (int group = 0; group < results.length; group++) {
            String subset = vertices.helper(node.id(), "channels" + group);
            vertices.add(subset, new SubsetVertex(group * channels, (group + 1) * channels - 1), input);
            String result = vertices.helper(node.id(), "group" + group);
            Part part = new Part(result, node.id(), group, results.length);
            results[group] = convolution(result, channels, filters, layer.window(), subset, part);
        }
        return vertices.add(node.id(), new MergeVertex(), results);
    }

    private String convolution(String name, int channels, int filters, Window window, String input, Part part) {
        parts.add(part);
        return vertices.add(
                name,
                new ConvolutionLayer.Builder(window.kernelHeight(), window.kernelWidth())
                        .stride(window.strideHeight(), window.strideWidth())
                        .padding(window.paddingHeight(), window.paddingWidth())
                        .convolutionMode(ConvolutionMode.Truncate)
                        .nIn(channels)
                        .nOut(filters)
                        .activation(activation())
                        .build(),
                input);
    }

    /** The activation of the current layer, which has weights. */
    private Activation activation() {
        return isFused(graph, consumers, index) ? Activation.RELU : Activation.IDENTITY;
    }

    /** True where the layer at a place in the order has weights and a ReLU as its only reader. */
    static boolean isFused(LayerGraph graph, List<List<Integer>> consumers, int layer) {
        Layer kind = graph.node(layer).layer();
        List<Integer> readers = consumers.get(layer);
        return (kind instanceof Layer.Convolution || kind instanceof Layer.Dense)
                && readers.size() == 1
                && graph.node(readers.get(0)).layer() instanceof Layer.Relu;
    }

    @Override
    public String pooling(Layer.Pooling layer) {
        return PoolingTranslator.add(vertices, node, layer, shaped.inputShape(index));
    }

    @Override
    public String globalPooling(Layer.GlobalPooling layer) {
        var pool = new GlobalPoolingLayer.Builder(PoolingTranslator.type(layer.pool())).build();
        return vertices.addToVector(node.id(), pool, vertices.map(node.input()));
    }

    /** A sliding window where all bins are alike; else a vertex of Kiln's own, which plain DL4J does not know. */
    @Override
    public String adaptivePooling(Layer.AdaptivePooling layer) {
        Optional<Layer.Pooling> pooling = layer.asPooling(shaped.inputShape(index));
        return pooling.isPresent()
                ? pooling(pooling.get())
                : vertices.add(
                        node.id(),
                        new AdaptivePoolingVertex(layer.height(), layer.width()),
                        vertices.map(node.input()));
    }

    @Override
    public String relu(Layer.Relu layer) {
        if (isFused(graph, consumers, node.input())) {
            return vertices.name(node.input());
        }
        return activate(Activation.RELU, vertices.name(node.input()));
    }

    /**
     * Adds an activation as a layer of its own. When it does not train, DL4J writes its result over the input, which others may
     * read: hence the copy.
     */
    private String activate(Activation activation, String input) {
        String copy = vertices.add(vertices.helper(node.id(), "copy"), new ScaleVertex(1), input);
        return vertices.add(node.id(), new ActivationLayer(activation), copy);
    }

    /** DL4J multiplies by alpha without dividing by the size, and fails where the size reaches past all channels. */
    @Override
    public String lrn(Layer.Lrn layer) {
        int size = Math.min(layer.size(), 2 * shaped.shape(index).channels() - 1);
        var lrn = new LocalResponseNormalization.Builder(layer.k(), layer.alpha() / layer.size(), layer.beta())
                .n(size)
                .build();
        return vertices.add(node.id(), lrn, vertices.map(node.input()));
    }

    @Override
    public String concat(Layer.Concat layer) {
        return vertices.add(node.id(), new MergeVertex(), vertices.alike(node.inputs()));
    }

    @Override
    public String add(Layer.Add layer) {
        return vertices.add(node.id(), new ElementWiseVertex(ElementWiseVertex.Op.Add), vertices.alike(node.inputs()));
    }

    /** DL4J's rate is the share that is kept, and must not be 1. */
    @Override
    public String dropout(Layer.Dropout layer) {
        var dropout = layer.rate() == 0 ? new ActivationLayer(Activation.IDENTITY) : new DropoutLayer(1 - layer.rate());
        return vertices.add(node.id(), dropout, vertices.name(node.input()));
    }

    @Override
    public String flatten(Layer.Flatten layer) {
        return vertices.flatten(node.id(), node.input());
    }

    @Override
    public String dense(Layer.Dense layer) {
        TensorShape in = shaped.inputShape(index);
        parts.add(new Part(node.id(), node.id(), 0, 1));
        return vertices.add(
                node.id(),
                new DenseLayer.Builder()
                        .nIn(in.channels())
                        .nOut(layer.units())
                        .activation(activation())
                        .build(),
                vertices.vector(node.input()));
    }

    @Override
    public String softmax(Layer.Softmax layer) {
        return activate(Activation.SOFTMAX, vertices.vector(node.input()));
    }
}
