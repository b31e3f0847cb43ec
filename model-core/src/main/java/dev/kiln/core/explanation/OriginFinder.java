package dev.kiln.core.explanation;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where a value of one cell comes from, by kind of layer. */
final class OriginFinder implements LayerVisitor<Origin> {
    private final ShapedGraph graph;
    private final Weights weights;
    private final Activations activations;
    private final List<String> colours;
    private final int channel;
    private final int row;
    private final int column;
    private int index;
    private LayerNode node;
    private Activations.Tensor in;

    OriginFinder(
            ShapedGraph graph,
            Weights weights,
            Activations activations,
            List<String> colours,
            int channel,
            int row,
            int column) {
        this.graph = graph;
        this.weights = weights;
        this.activations = activations;
        this.colours = colours;
        this.channel = channel;
        this.row = row;
        this.column = column;
    }

    /** The origin of the cell in the layer at a place in the order. */
    Origin find(int layer) {
        index = layer;
        node = graph.graph().node(layer);
        in = tensor(node.inputs().isEmpty() ? layer : node.input());
        return node.layer().accept(this);
    }

    /** The layer that the last origin is about. */
    Layer layer() {
        return node.layer();
    }

    private Activations.Tensor tensor(int layer) {
        return activations.of(graph.graph().node(layer).id());
    }

    private SourceCell cell(int layer, int fromChannel, int fromRow, int fromColumn) {
        Activations.Tensor tensor = tensor(layer);
        TensorShape shape = tensor.shape();
        double value = tensor.values()[(fromChannel * shape.height() + fromRow) * shape.width() + fromColumn];
        return new SourceCell(name(layer), fromChannel, fromRow, fromColumn, value);
    }

    /** A ReLU that is shown with the layer before it goes by that layer's name. */
    private String name(int layer) {
        LayerNode source = graph.graph().node(layer);
        boolean shared =
                source.layer() instanceof Layer.Relu && Activations.areAfterRelu(graph.graph(), source.input());
        return graph.graph().node(shared ? source.input() : layer).id();
    }

    private SourceCell sameCell(int layer) {
        return cell(layer, channel, row, column);
    }

    private float[] parameters(String name) {
        return weights.tensor(name)
                .orElseThrow(() -> new IllegalArgumentException("there are no weights " + name))
                .values();
    }

    private InputWindow window(Activations.Tensor input, int inputChannel, int top, int left, int rows, int columns) {
        InputWindow window = InputWindow.of(input, inputChannel, top, left, rows, columns);
        boolean seesPicture = graph.graph().node(node.input()).layer() instanceof Layer.Input;
        return seesPicture && inputChannel < colours.size() ? window.of(colours.get(inputChannel)) : window;
    }

    private InputWindow under(Window window, int inputChannel) {
        int top = row * window.strideHeight() - window.paddingHeight();
        int left = column * window.strideWidth() - window.paddingWidth();
        return window(in, inputChannel, top, left, window.kernelHeight(), window.kernelWidth());
    }

    private InputWindow wholeMap() {
        return window(in, channel, 0, 0, in.shape().height(), in.shape().width());
    }

    /** The sum over input channels {@code first} to {@code first + channels − 1}, weighted by one filter. */
    private Origin weighted(Window window, int first, int channels) {
        float[] filters = parameters(WeightTensor.weightName(node.id()));
        int cells = window.cells();
        List<ChannelTerm> terms = new ArrayList<>(channels);
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            int from = (channel * channels + c) * cells;
            ChannelTerm term =
                    ChannelTerm.of(under(window, first + c), Arrays.copyOfRange(filters, from, from + cells));
            terms.add(term);
            sum += term.sum();
        }
        terms.sort(Comparator.comparingDouble(term -> -Math.abs(term.sum())));
        double bias = parameters(WeightTensor.biasName(node.id()))[channel];
        return new Origin.WeightedSum(terms, sum, bias, Activations.areAfterRelu(graph.graph(), index));
    }

    @Override
    public Origin input(Layer.Input layer) {
        return new Origin.Pixel(sameCell(index).value(), channel < colours.size() ? colours.get(channel) : "");
    }

    @Override
    public Origin convolution(Layer.Convolution layer) {
        int channels = in.shape().channels() / layer.groups();
        int group = channel / (layer.filters() / layer.groups());
        return weighted(layer.window(), group * channels, channels);
    }

    @Override
    public Origin dense(Layer.Dense layer) {
        return weighted(Window.square(1, 1, 0), 0, in.shape().channels());
    }

    @Override
    public Origin pooling(Layer.Pooling layer) {
        InputWindow window = under(layer.window(), channel);
        if (layer.pool() == PoolKind.MAX) {
            return new Origin.Maximum(window);
        }
        // what hangs over behind the padding does not count: see Layer.Pooling
        int rows = Math.min(window.rows(), in.shape().height() + layer.window().paddingHeight() - window.top());
        int columns =
                Math.min(window.columns(), in.shape().width() + layer.window().paddingWidth() - window.left());
        return new Origin.Average(window, rows * columns);
    }

    @Override
    public Origin globalPooling(Layer.GlobalPooling layer) {
        InputWindow map = wholeMap();
        return layer.pool() == PoolKind.MAX ? new Origin.Maximum(map) : new Origin.Average(map, map.values().length);
    }

    @Override
    public Origin adaptivePooling(Layer.AdaptivePooling layer) {
        int top = Layer.AdaptivePooling.start(row, layer.height(), in.shape().height());
        int left = Layer.AdaptivePooling.start(column, layer.width(), in.shape().width());
        int rows = Layer.AdaptivePooling.end(row, layer.height(), in.shape().height()) - top;
        int columns =
                Layer.AdaptivePooling.end(column, layer.width(), in.shape().width()) - left;
        return new Origin.Average(window(in, channel, top, left, rows, columns), rows * columns);
    }

    /** A ReLU that is shown with the layer before it has that layer's origin, ReLU included. */
    @Override
    public Origin relu(Layer.Relu layer) {
        return Activations.areAfterRelu(graph.graph(), node.input())
                ? find(node.input())
                : new Origin.Rectified(sameCell(node.input()));
    }

    @Override
    public Origin lrn(Layer.Lrn layer) {
        int first = Math.max(0, channel - layer.size() / 2);
        int last = Math.min(in.shape().channels() - 1, channel + layer.size() / 2);
        double squares = 0;
        for (int c = first; c <= last; c++) {
            double value = cell(node.input(), c, row, column).value();
            squares += value * value;
        }
        return new Origin.Normalized(sameCell(node.input()), layer, first, last, squares);
    }

    @Override
    public Origin concat(Layer.Concat layer) {
        int part = channel;
        for (int input : node.inputs()) {
            int channels = tensor(input).shape().channels();
            if (part < channels) {
                return new Origin.Copied(cell(input, part, row, column));
            }
            part -= channels;
        }
        throw new IllegalStateException("%s has no channel %d".formatted(node.id(), channel));
    }

    @Override
    public Origin add(Layer.Add layer) {
        return new Origin.Addition(node.inputs().stream().map(this::sameCell).toList());
    }

    @Override
    public Origin dropout(Layer.Dropout layer) {
        return new Origin.Copied(sameCell(node.input()));
    }

    @Override
    public Origin flatten(Layer.Flatten layer) {
        int cells = (int) in.shape().cells();
        int width = in.shape().width();
        return new Origin.Copied(cell(node.input(), channel / cells, channel % cells / width, channel % cells % width));
    }

    @Override
    public Origin softmax(Layer.Softmax layer) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float value : in.values()) {
            largest = Math.max(largest, value);
        }
        double total = 0;
        for (float value : in.values()) {
            total += Math.exp(value - largest);
        }
        return new Origin.Share(sameCell(node.input()), largest, total);
    }
}
