package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.RandomGraphs;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Fields and rectangles against the very set of pixels that a cell reaches, collected window by window. */
class ReceptiveFieldPropertyTest {
    @Property(tries = 400, seed = "1603")
    void aCellReachesWhatItsRectangleSays(@ForAll long seed) {
        Random random = new Random(seed);
        ShapedGraph graph = RandomGraphs.draw(random);
        int layer = random.nextInt(graph.graph().size());
        TensorShape shape = graph.shape(layer);
        int channel = random.nextInt(shape.channels());
        int row = random.nextInt(shape.height());
        int column = random.nextInt(shape.width());

        ReceptiveRectangle found = ReceptiveRectangle.of(graph, layer, channel, row, column);
        ReceptiveRectangle reached = bounds(ReachedPixels.of(graph, layer, channel, row, column));

        assertThat(contains(found, reached)).as("%s around %s", found, reached).isTrue();
        if (allWindows(graph, window -> !leavesOut(window))) {
            assertThat(found).isEqualTo(reached);
        }
    }

    @Property(tries = 400, seed = "1604")
    void aFieldIsWhatCellsReachWherePaddingAndEdgesCutNothingOff(@ForAll long seed) {
        Random random = new Random(seed);
        ShapedGraph graph = RandomGraphs.draw(random);
        int layer = random.nextInt(graph.graph().size());
        if (!branchesMeetInStep(graph)) {
            return;
        }
        ReceptiveField field = Analysis.of(graph).layers().get(layer).receptiveField();
        TensorShape shape = graph.shape(layer);
        boolean[] all = new boolean[shape.channels()];
        Arrays.fill(all, true);
        for (int row : new int[] {0, shape.height() / 2, shape.height() - 1}) {
            for (int column : new int[] {0, shape.width() / 2, shape.width() - 1}) {
                ReceptiveRectangle reached = bounds(ReachedPixels.of(graph, layer, all, row, column));
                ReceptiveRectangle nominal = clipped(field, row, column, graph.shape(0));
                assertThat(contains(nominal, reached))
                        .as("%s around %s", nominal, reached)
                        .isTrue();
                if (allWindows(graph, window -> !leavesOut(window) && !isPadded(window))) {
                    assertThat(nominal).isEqualTo(reached);
                }
            }
        }
    }

    /** Concatenations of concatenations, with paths of other kernels, dropout and ReLU between them. */
    @Property(tries = 300, seed = "1605")
    void aChannelBehindNestedConcatenationsSeesWhatItsOwnPathSees(@ForAll long seed) {
        Random random = new Random(seed);
        LayerGraph.Builder builder = LayerGraph.builder("nested");
        String last = builder.add("data", new Layer.Input(new TensorShape(2, 17, 19)));
        last = joined(builder, random, last, "", 1 + random.nextInt(3));
        ShapedGraph graph = ShapedGraph.infer(builder.build());
        int layer = graph.graph().indexOf(last).orElseThrow();
        TensorShape shape = graph.shape(layer);
        for (int channel = 0; channel < shape.channels(); channel++) {
            int row = random.nextInt(shape.height());
            int column = random.nextInt(shape.width());
            assertThat(ReceptiveRectangle.of(graph, layer, channel, row, column))
                    .as("channel %d of %s", channel, graph.graph())
                    .isEqualTo(bounds(ReachedPixels.of(graph, layer, channel, row, column)));
        }
    }

    private static String joined(LayerGraph.Builder builder, Random random, String from, String path, int depth) {
        String[] parts = new String[2 + random.nextInt(2)];
        for (int i = 0; i < parts.length; i++) {
            String name = path + "/" + i;
            parts[i] = depth > 0 && random.nextBoolean()
                    ? joined(builder, random, from, name, depth - 1)
                    : branch(builder, random, from, name);
        }
        String joined = builder.add("concat" + path, new Layer.Concat(), parts);
        return switch (random.nextInt(3)) {
            case 0 -> joined;
            case 1 -> builder.add("drop" + path, new Layer.Dropout(0.5), joined);
            default -> builder.add("relu" + path, new Layer.Relu(), joined);
        };
    }

    private static String branch(LayerGraph.Builder builder, Random random, String from, String name) {
        int padding = random.nextInt(3);
        Window window = Window.square(2 * padding + 1, 1, padding);
        return builder.add("conv" + name, new Layer.Convolution(1 + random.nextInt(3), window, 1), from);
    }

    private static boolean leavesOut(Window window) {
        return window.strideHeight() > window.kernelHeight() || window.strideWidth() > window.kernelWidth();
    }

    private static boolean isPadded(Window window) {
        return window.paddingHeight() > 0 || window.paddingWidth() > 0;
    }

    private static boolean allWindows(ShapedGraph graph, Predicate<Window> condition) {
        return graph.graph().nodes().stream()
                .map(node -> window(node.layer()))
                .allMatch(window -> window == null || condition.test(window));
    }

    private static Window window(Layer layer) {
        if (layer instanceof Layer.Convolution convolution) {
            return convolution.window();
        }
        return layer instanceof Layer.Pooling pooling ? pooling.window() : null;
    }

    /** One number cannot stand for two strides. */
    private static boolean branchesMeetInStep(ShapedGraph graph) {
        var layers = Analysis.of(graph).layers();
        return graph.graph().nodes().stream()
                .allMatch(node -> node.inputs().stream()
                                .map(input -> layers.get(input).receptiveField())
                                .map(field -> field.strideHeight() + "×" + field.strideWidth())
                                .distinct()
                                .count()
                        <= 1);
    }

    private static ReceptiveRectangle clipped(ReceptiveField field, int row, int column, TensorShape input) {
        long top = field.top() + row * field.strideHeight();
        long left = field.left() + column * field.strideWidth();
        int firstRow = (int) Math.max(0, top);
        int firstColumn = (int) Math.max(0, left);
        int height = (int) Math.min(input.height(), top + field.height()) - firstRow;
        int width = (int) Math.min(input.width(), left + field.width()) - firstColumn;
        boolean empty = height <= 0 || width <= 0;
        return empty
                ? new ReceptiveRectangle(0, 0, 0, 0)
                : new ReceptiveRectangle(firstRow, firstColumn, height, width);
    }

    private static boolean contains(ReceptiveRectangle outer, ReceptiveRectangle inner) {
        return inner.isEmpty()
                || outer.top() <= inner.top()
                        && outer.left() <= inner.left()
                        && outer.top() + outer.height() >= inner.top() + inner.height()
                        && outer.left() + outer.width() >= inner.left() + inner.width();
    }

    private static ReceptiveRectangle bounds(boolean[][] cells) {
        int top = cells.length;
        int bottom = 0;
        int left = cells[0].length;
        int right = 0;
        for (int y = 0; y < cells.length; y++) {
            for (int x = 0; x < cells[y].length; x++) {
                if (cells[y][x]) {
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                }
            }
        }
        return bottom == 0
                ? new ReceptiveRectangle(0, 0, 0, 0)
                : new ReceptiveRectangle(top, left, bottom - top, right - left);
    }
}
