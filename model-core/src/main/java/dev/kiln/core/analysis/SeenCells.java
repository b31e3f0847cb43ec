package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.LayerVisitor;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;

/**
 * The walk back from one value to the input. It keeps one rectangle for each channel of each layer, because channels differ: of a
 * concatenation, a channel has only the branch that made it; of a sum, all addends.
 */
final class SeenCells implements LayerVisitor<Void> {
    private final ShapedGraph shaped;
    /** By layer and channel; null for a layer or a channel that the value does not depend on. */
    private final ReceptiveRectangle[][] seen;

    private int index;
    private LayerNode node;
    private TensorShape in;

    private SeenCells(ShapedGraph shaped, int layer) {
        this.shaped = shaped;
        this.seen = new ReceptiveRectangle[layer + 1][];
    }

    /** The pixels that the value depends on. */
    static ReceptiveRectangle pixels(ShapedGraph shaped, int layer, int channel, int row, int column) {
        SeenCells walk = new SeenCells(shaped, layer);
        walk.add(layer, channel, new ReceptiveRectangle(row, column, 1, 1));
        for (int i = layer; i > 0; i--) {
            if (walk.seen[i] != null) {
                walk.index = i;
                walk.node = shaped.graph().node(i);
                walk.in = shaped.inputShape(i);
                walk.node.layer().accept(walk);
            }
        }
        return walk.seen[0] == null ? ReceptiveRectangle.EMPTY : walk.union(0, 0, walk.seen[0].length);
    }

    private void add(int layer, int channel, ReceptiveRectangle rectangle) {
        if (rectangle == null || rectangle.isEmpty()) {
            return;
        }
        if (seen[layer] == null) {
            seen[layer] = new ReceptiveRectangle[shaped.shape(layer).channels()];
        }
        seen[layer][channel] = rectangle.union(seen[layer][channel]);
    }

    /** What some channels of a layer see together. */
    private ReceptiveRectangle union(int layer, int first, int channels) {
        ReceptiveRectangle all = ReceptiveRectangle.EMPTY;
        for (int c = first; c < first + channels; c++) {
            all = seen[layer][c] == null ? all : seen[layer][c].union(all);
        }
        return all;
    }

    private Void sameCells() {
        for (int input : node.inputs()) {
            for (int c = 0; c < seen[index].length; c++) {
                add(input, c, seen[index][c]);
            }
        }
        return null;
    }

    private Void allCells(int channel) {
        add(node.input(), channel, new ReceptiveRectangle(0, 0, in.height(), in.width()));
        return null;
    }

    private Void allValues() {
        for (int c = 0; c < in.channels(); c++) {
            allCells(c);
        }
        return null;
    }

    private static ReceptiveRectangle under(ReceptiveRectangle cells, Window window, TensorShape in) {
        int firstRow = cells.top() * window.strideHeight() - window.paddingHeight();
        int firstColumn = cells.left() * window.strideWidth() - window.paddingWidth();
        int lastRow = firstRow + (cells.height() - 1) * window.strideHeight() + window.kernelHeight();
        int lastColumn = firstColumn + (cells.width() - 1) * window.strideWidth() + window.kernelWidth();
        return ReceptiveRectangle.between(
                Math.max(0, firstRow),
                Math.max(0, firstColumn),
                Math.min(in.height(), lastRow),
                Math.min(in.width(), lastColumn));
    }

    @Override
    public Void input(Layer.Input layer) {
        return null;
    }

    @Override
    public Void convolution(Layer.Convolution layer) {
        int filters = layer.filters() / layer.groups();
        int channels = in.channels() / layer.groups();
        for (int group = 0; group < layer.groups(); group++) {
            ReceptiveRectangle cells = union(index, group * filters, filters);
            if (!cells.isEmpty()) {
                ReceptiveRectangle before = under(cells, layer.window(), in);
                for (int c = group * channels; c < (group + 1) * channels; c++) {
                    add(node.input(), c, before);
                }
            }
        }
        return null;
    }

    @Override
    public Void pooling(Layer.Pooling layer) {
        for (int c = 0; c < seen[index].length; c++) {
            if (seen[index][c] != null) {
                add(node.input(), c, under(seen[index][c], layer.window(), in));
            }
        }
        return null;
    }

    @Override
    public Void globalPooling(Layer.GlobalPooling layer) {
        for (int c = 0; c < seen[index].length; c++) {
            if (seen[index][c] != null) {
                allCells(c);
            }
        }
        return null;
    }

    @Override
    public Void adaptivePooling(Layer.AdaptivePooling layer) {
        for (int c = 0; c < seen[index].length; c++) {
            ReceptiveRectangle bins = seen[index][c];
            if (bins != null) {
                int bottom = bins.top() + bins.height() - 1;
                int right = bins.left() + bins.width() - 1;
                ReceptiveRectangle cells = ReceptiveRectangle.between(
                        Layer.AdaptivePooling.start(bins.top(), layer.height(), in.height()),
                        Layer.AdaptivePooling.start(bins.left(), layer.width(), in.width()),
                        Layer.AdaptivePooling.end(bottom, layer.height(), in.height()),
                        Layer.AdaptivePooling.end(right, layer.width(), in.width()));
                add(node.input(), c, cells);
            }
        }
        return null;
    }

    @Override
    public Void relu(Layer.Relu layer) {
        return sameCells();
    }

    @Override
    public Void lrn(Layer.Lrn layer) {
        int reach = layer.size() / 2;
        for (int c = 0; c < in.channels(); c++) {
            int first = Math.max(0, c - reach);
            int last = Math.min(in.channels() - 1, c + reach);
            add(node.input(), c, union(index, first, last - first + 1));
        }
        return null;
    }

    @Override
    public Void concat(Layer.Concat layer) {
        int first = 0;
        for (int input : node.inputs()) {
            int channels = shaped.shape(input).channels();
            for (int c = 0; c < channels; c++) {
                add(input, c, seen[index][first + c]);
            }
            first += channels;
        }
        return null;
    }

    @Override
    public Void add(Layer.Add layer) {
        return sameCells();
    }

    @Override
    public Void dropout(Layer.Dropout layer) {
        return sameCells();
    }

    @Override
    public Void flatten(Layer.Flatten layer) {
        int cells = (int) in.cells();
        for (int i = 0; i < seen[index].length; i++) {
            if (seen[index][i] != null) {
                int cell = i % cells;
                add(node.input(), i / cells, new ReceptiveRectangle(cell / in.width(), cell % in.width(), 1, 1));
            }
        }
        return null;
    }

    @Override
    public Void dense(Layer.Dense layer) {
        return allValues();
    }

    @Override
    public Void softmax(Layer.Softmax layer) {
        return allValues();
    }
}
