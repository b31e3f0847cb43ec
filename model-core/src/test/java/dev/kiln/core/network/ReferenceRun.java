package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.Arrays;

/** Every layer computed straight from its definition, in double precision and without any library: slow and plain. */
final class ReferenceRun implements LayerVisitor<double[]> {
    private final ShapedGraph shaped;
    private final Weights weights;
    private final double[][] values;
    private LayerNode node;
    private TensorShape inShape;
    private TensorShape outShape;
    private double[] in;

    private ReferenceRun(ShapedGraph shaped, Weights weights) {
        this.shaped = shaped;
        this.weights = weights;
        this.values = new double[shaped.graph().size()][];
    }

    /** The values of all layers in the graph's order, each before the ReLU that may follow it. */
    static double[][] run(ShapedGraph shaped, Weights weights, float[] input) {
        ReferenceRun run = new ReferenceRun(shaped, weights);
        for (int i = 0; i < run.values.length; i++) {
            run.node = shaped.graph().node(i);
            run.inShape = shaped.inputShape(i);
            run.outShape = shaped.shape(i);
            run.in = i == 0 ? toDoubles(input) : run.values[run.node.input()];
            run.values[i] = run.node.layer().accept(run);
        }
        return run.values;
    }

    private static double[] toDoubles(float[] floats) {
        double[] doubles = new double[floats.length];
        Arrays.setAll(doubles, i -> floats[i]);
        return doubles;
    }

    private double at(int channel, int row, int column) {
        return in[(channel * inShape.height() + row) * inShape.width() + column];
    }

    private float[] parameters(String name) {
        return weights.tensor(name).orElseThrow().values();
    }

    /** Computes one output cell. */
    private interface Cell {
        double at(int channel, int row, int column);
    }

    private double[] everyCell(Cell cell) {
        double[] out = new double[Math.toIntExact(outShape.elements())];
        int i = 0;
        for (int channel = 0; channel < outShape.channels(); channel++) {
            for (int row = 0; row < outShape.height(); row++) {
                for (int column = 0; column < outShape.width(); column++) {
                    out[i++] = cell.at(channel, row, column);
                }
            }
        }
        return out;
    }

    @Override
    public double[] input(Layer.Input layer) {
        return in;
    }

    @Override
    public double[] convolution(Layer.Convolution layer) {
        Window window = layer.window();
        float[] filters = parameters(WeightTensor.weightName(node.id()));
        float[] biases = parameters(WeightTensor.biasName(node.id()));
        int channels = inShape.channels() / layer.groups();
        int filtersOfGroup = layer.filters() / layer.groups();
        return everyCell((filter, row, column) -> {
            double sum = biases[filter];
            int i = filter * channels * window.cells();
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < window.kernelHeight(); y++) {
                    for (int x = 0; x < window.kernelWidth(); x++) {
                        int h = row * window.strideHeight() - window.paddingHeight() + y;
                        int w = column * window.strideWidth() - window.paddingWidth() + x;
                        boolean inside = h >= 0 && h < inShape.height() && w >= 0 && w < inShape.width();
                        sum += inside ? filters[i] * at(filter / filtersOfGroup * channels + c, h, w) : 0;
                        i++;
                    }
                }
            }
            return sum;
        });
    }

    /** An average counts the padding's zeros, and nothing of what hangs over behind the padding. */
    @Override
    public double[] pooling(Layer.Pooling layer) {
        Window window = layer.window();
        return everyCell((channel, row, column) -> {
            int top = row * window.strideHeight() - window.paddingHeight();
            int left = column * window.strideWidth() - window.paddingWidth();
            int bottom = Math.min(top + window.kernelHeight(), inShape.height() + window.paddingHeight());
            int right = Math.min(left + window.kernelWidth(), inShape.width() + window.paddingWidth());
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int h = Math.max(top, 0); h < Math.min(bottom, inShape.height()); h++) {
                for (int w = Math.max(left, 0); w < Math.min(right, inShape.width()); w++) {
                    max = Math.max(max, at(channel, h, w));
                    sum += at(channel, h, w);
                }
            }
            return layer.pool() == PoolKind.MAX ? max : sum / ((bottom - top) * (right - left));
        });
    }

    @Override
    public double[] globalPooling(Layer.GlobalPooling layer) {
        int cells = Math.toIntExact(inShape.cells());
        return everyCell((channel, row, column) -> {
            var map = Arrays.stream(in, channel * cells, (channel + 1) * cells);
            return (layer.pool() == PoolKind.MAX ? map.max() : map.average()).orElseThrow();
        });
    }

    /** PyTorch's definition: bin i of m over n cells is ⌊i · n / m⌋ to ⌈(i + 1) · n / m⌉, as doubles have it. */
    @Override
    public double[] adaptivePooling(Layer.AdaptivePooling layer) {
        return everyCell((channel, row, column) -> {
            double sum = 0;
            int count = 0;
            double rows = (double) inShape.height() / layer.height();
            double columns = (double) inShape.width() / layer.width();
            for (int h = 0; h < inShape.height(); h++) {
                for (int w = 0; w < inShape.width(); w++) {
                    boolean inside = h >= Math.floor(row * rows + 1e-9)
                            && h < Math.ceil((row + 1) * rows - 1e-9)
                            && w >= Math.floor(column * columns + 1e-9)
                            && w < Math.ceil((column + 1) * columns - 1e-9);
                    sum += inside ? at(channel, h, w) : 0;
                    count += inside ? 1 : 0;
                }
            }
            return sum / count;
        });
    }

    @Override
    public double[] relu(Layer.Relu layer) {
        return Arrays.stream(in).map(value -> Math.max(value, 0)).toArray();
    }

    @Override
    public double[] lrn(Layer.Lrn layer) {
        return everyCell((channel, row, column) -> {
            double squares = 0;
            int last = Math.min(channel + layer.size() / 2, inShape.channels() - 1);
            for (int c = Math.max(channel - layer.size() / 2, 0); c <= last; c++) {
                squares += at(c, row, column) * at(c, row, column);
            }
            double scale = layer.k() + layer.alpha() / layer.size() * squares;
            return at(channel, row, column) / Math.pow(scale, layer.beta());
        });
    }

    @Override
    public double[] concat(Layer.Concat layer) {
        return node.inputs().stream()
                .flatMapToDouble(input -> Arrays.stream(values[input]))
                .toArray();
    }

    @Override
    public double[] add(Layer.Add layer) {
        double[] sum = new double[in.length];
        for (int input : node.inputs()) {
            Arrays.setAll(sum, i -> sum[i] + values[input][i]);
        }
        return sum;
    }

    @Override
    public double[] dropout(Layer.Dropout layer) {
        return in;
    }

    @Override
    public double[] flatten(Layer.Flatten layer) {
        return in;
    }

    @Override
    public double[] dense(Layer.Dense layer) {
        float[] matrix = parameters(WeightTensor.weightName(node.id()));
        float[] biases = parameters(WeightTensor.biasName(node.id()));
        return everyCell((unit, row, column) -> {
            double sum = biases[unit];
            for (int i = 0; i < in.length; i++) {
                sum += matrix[unit * in.length + i] * in[i];
            }
            return sum;
        });
    }

    @Override
    public double[] softmax(Layer.Softmax layer) {
        double max = Arrays.stream(in).max().orElseThrow();
        double total = Arrays.stream(in).map(value -> Math.exp(value - max)).sum();
        return Arrays.stream(in).map(value -> Math.exp(value - max) / total).toArray();
    }
}
