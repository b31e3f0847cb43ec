package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;

/** Which pixels of the input a value depends on, found value by value: each marks those that it is computed from. */
final class ReachedPixels {
    private final ShapedGraph shaped;
    private final boolean[][][][] marked;

    private ReachedPixels(ShapedGraph shaped, int layer) {
        this.shaped = shaped;
        marked = new boolean[layer + 1][][][];
        for (int i = 0; i <= layer; i++) {
            TensorShape shape = shaped.shape(i);
            marked[i] = new boolean[shape.channels()][shape.height()][shape.width()];
        }
    }

    static boolean[][] of(ShapedGraph shaped, int layer, int channel, int row, int column) {
        boolean[] one = new boolean[shaped.shape(layer).channels()];
        one[channel] = true;
        return of(shaped, layer, one, row, column);
    }

    /** What several channels depend on in one cell. */
    static boolean[][] of(ShapedGraph shaped, int layer, boolean[] channels, int row, int column) {
        ReachedPixels reached = new ReachedPixels(shaped, layer);
        for (int c = 0; c < channels.length; c++) {
            reached.marked[layer][c][row][column] = channels[c];
        }
        for (int i = layer; i > 0; i--) {
            reached.walk(i);
        }
        TensorShape input = shaped.shape(0);
        boolean[][] any = new boolean[input.height()][input.width()];
        for (boolean[][] map : reached.marked[0]) {
            for (int y = 0; y < any.length; y++) {
                for (int x = 0; x < any[y].length; x++) {
                    any[y][x] |= map[y][x];
                }
            }
        }
        return any;
    }

    private void walk(int layer) {
        for (int c = 0; c < marked[layer].length; c++) {
            for (int y = 0; y < marked[layer][c].length; y++) {
                for (int x = 0; x < marked[layer][c][y].length; x++) {
                    if (marked[layer][c][y][x]) {
                        sources(layer, c, y, x);
                    }
                }
            }
        }
    }

    private void sources(int index, int c, int y, int x) {
        LayerNode node = shaped.graph().node(index);
        Layer layer = node.layer();
        boolean[][][] in = marked[node.input()];
        int width = in[0][0].length;
        int cells = in[0].length * width;
        if (layer instanceof Layer.Convolution convolution) {
            int channels = in.length / convolution.groups();
            int group = c / (convolution.filters() / convolution.groups());
            for (int i = group * channels; i < (group + 1) * channels; i++) {
                under(convolution.window(), in[i], y, x);
            }
        } else if (layer instanceof Layer.Pooling pooling) {
            under(pooling.window(), in[c], y, x);
        } else if (layer instanceof Layer.AdaptivePooling pooling) {
            double rows = (double) in[c].length / pooling.height();
            double columns = (double) width / pooling.width();
            for (int h = (int) Math.floor(y * rows + 1e-9); h < Math.ceil((y + 1) * rows - 1e-9); h++) {
                for (int w = (int) Math.floor(x * columns + 1e-9); w < Math.ceil((x + 1) * columns - 1e-9); w++) {
                    in[c][h][w] = true;
                }
            }
        } else if (layer instanceof Layer.GlobalPooling) {
            all(in[c]);
        } else if (layer instanceof Layer.Dense || layer instanceof Layer.Softmax) {
            for (boolean[][] map : in) {
                all(map);
            }
        } else if (layer instanceof Layer.Flatten) {
            in[c / cells][c % cells / width][c % cells % width] = true;
        } else if (layer instanceof Layer.Lrn lrn) {
            int last = Math.min(in.length - 1, c + lrn.size() / 2);
            for (int i = Math.max(0, c - lrn.size() / 2); i <= last; i++) {
                in[i][y][x] = true;
            }
        } else {
            copied(node, c, y, x);
        }
    }

    private void copied(LayerNode node, int c, int y, int x) {
        int part = c;
        for (int input : node.inputs()) {
            boolean[][][] in = marked[input];
            if (!(node.layer() instanceof Layer.Concat)) {
                in[c][y][x] = true;
            } else if (part >= 0 && part < in.length) {
                in[part][y][x] = true;
            }
            part -= in.length;
        }
    }

    private static void all(boolean[][] map) {
        under(new Window(map.length, map[0].length, 1, 1, 0, 0), map, 0, 0);
    }

    private static void under(Window window, boolean[][] map, int y, int x) {
        int top = y * window.strideHeight() - window.paddingHeight();
        int left = x * window.strideWidth() - window.paddingWidth();
        for (int h = Math.max(0, top); h < Math.min(map.length, top + window.kernelHeight()); h++) {
            for (int w = Math.max(0, left); w < Math.min(map[0].length, left + window.kernelWidth()); w++) {
                map[h][w] = true;
            }
        }
    }
}
