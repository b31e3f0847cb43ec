package dev.kiln.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small sums by hand. */
class CellExplanationTest {
    private static final Activations.Tensor INPUT =
            new Activations.Tensor(new TensorShape(2, 2, 2), new float[] {1, 2, 3, 4, 10, 20, 30, 40});

    private final LayerGraph.Builder graph = LayerGraph.builder("small");
    private final Map<String, Activations.Tensor> values = new LinkedHashMap<>();

    private CellExplanationTest() {
        graph.add("data", new Layer.Input(INPUT.shape()));
        values.put("data", INPUT);
    }

    private CellExplanation explain(Weights weights, String id, int channel, int row, int column) {
        ShapedGraph shaped = ShapedGraph.infer(graph.build());
        for (String layer : shaped.graph().ids()) {
            TensorShape shape = shaped.shapeOf(layer).orElseThrow();
            values.putIfAbsent(layer, new Activations.Tensor(shape, new float[(int) shape.elements()]));
        }
        return CellExplanation.of(shaped, weights, new Activations(values), id, channel, row, column);
    }

    private static Weights weights(float[] filter, float bias, Integer... shape) {
        return new Weights(
                Weights.Origin.FILE,
                "by hand",
                List.of(
                        new WeightTensor("conv.weight", List.of(shape), filter),
                        new WeightTensor("conv.bias", List.of(1), new float[] {bias})));
    }

    @Test
    void aConvolutionIsProductsPlusBiasThroughItsRelu() {
        graph.add(
                "relu",
                new Layer.Relu(),
                graph.add("conv", new Layer.Convolution(1, Window.square(2, 1, 1), 1), "data"));
        Weights weights = weights(new float[] {0, 0, 0, 2, 0, 0, 0, -1}, 3, 1, 2, 2, 2);

        CellExplanation cell = explain(weights, "conv", 0, 0, 0);

        // the window's lower right cell is the input's upper left: 1 · 2 and 10 · −1
        Origin.WeightedSum sum = (Origin.WeightedSum) cell.origin();
        assertThat(sum.sum()).isEqualTo(-8);
        assertThat(sum.beforeRelu()).isEqualTo(-5);
        assertThat(sum.value()).isZero();
        assertThat(sum.terms()).extracting(term -> term.window().channel()).containsExactly(1, 0);
        assertThat(sum.terms()).extracting(ChannelTerm::sum).containsExactly(-10.0, 2.0);
        ChannelTerm first = sum.terms().get(0);
        assertThat(first.window().padding()).containsExactly(true, true, true, false);
        assertThat(first.window().values()).containsExactly(0, 0, 0, 10);
        assertThat(first.products()).containsExactly(0, 0, 0, -10);
    }

    @Test
    void aConvolutionThatOthersReadTooIsShownBeforeTheRelu() {
        graph.add("conv", new Layer.Convolution(1, Window.square(1, 1, 0), 1), "data");
        graph.add("relu", new Layer.Relu(), "conv");
        graph.add("sum", new Layer.Add(), "conv", "relu");
        values.put("conv", new Activations.Tensor(new TensorShape(1, 2, 2), new float[] {-7, 0, 0, 0}));
        Weights weights = weights(new float[] {3, -1}, 0, 1, 2, 1, 1);

        assertThat(explain(weights, "conv", 0, 0, 0).origin().value()).isEqualTo(-7);
        assertThat(explain(weights, "relu", 0, 0, 0).origin())
                .isEqualTo(new Origin.Rectified(new SourceCell("conv", 0, 0, 0, -7)));
        assertThat(explain(weights, "sum", 0, 0, 0).origin())
                .isEqualTo(new Origin.Addition(
                        List.of(new SourceCell("conv", 0, 0, 0, -7), new SourceCell("relu", 0, 0, 0, 0))));
    }

    @Test
    void aPoolNamesItsWinner() {
        graph.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(2, 1, 1), Rounding.CEIL), "data");
        Origin.Maximum maximum = (Origin.Maximum)
                explain(weights(new float[1], 0, 1), "pool", 1, 0, 1).origin();
        assertThat(maximum.window().largest()).isEqualTo(3);
        assertThat(maximum.value()).isEqualTo(20);
    }

    @Test
    void aConcatenationSaysWhoseChannelItIs() {
        graph.add("cat", new Layer.Concat(), "data", "data");
        assertThat(explain(weights(new float[1], 0, 1), "cat", 3, 1, 0).origin())
                .isEqualTo(new Origin.Copied(new SourceCell("data", 1, 1, 0, 30)));
    }

    @Test
    void refusesACellThatIsNone() {
        assertThatThrownBy(() -> explain(weights(new float[1], 0, 1), "data", 2, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data has no value in channel 2, row 0, column 0: it is 2×2×2");
    }

    @Test
    void refusesWeightsThatMissTheLayer() {
        graph.add("conv", new Layer.Convolution(1, Window.square(1, 1, 0), 1), "data");
        Weights none = new Weights(Weights.Origin.FILE, "none", List.of());
        assertThatThrownBy(() -> explain(none, "conv", 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are no weights conv.weight");
    }

    @Test
    void aPixelSaysItsColour() {
        graph.add("relu", new Layer.Relu(), "data");
        ShapedGraph shaped = ShapedGraph.infer(graph.build());
        Weights none = new Weights(Weights.Origin.FILE, "none", List.of());
        Activations run = new Activations(Map.of("data", INPUT, "relu", INPUT));
        assertThat(CellExplanation.of(shaped, none, run, List.of("blue", "green"), "data", 1, 0, 1)
                        .origin())
                .isEqualTo(new Origin.Pixel(20, "green"));
        assertThat(CellExplanation.of(shaped, none, run, "data", 1, 0, 1).origin())
                .isEqualTo(new Origin.Pixel(20, ""));
    }

    @Test
    void sourcesThatAreNoNumbersAreCounted() {
        graph.add("conv", new Layer.Convolution(1, Window.square(2, 1, 0), 1), "data");
        graph.add("relu", new Layer.Relu(), "conv");
        graph.add("max", new Layer.Pooling(PoolKind.MAX, Window.square(2, 1, 0), Rounding.FLOOR), "data");
        Activations.Tensor broken = new Activations.Tensor(
                INPUT.shape(), new float[] {1, Float.NaN, 3, 4, 10, Float.POSITIVE_INFINITY, 30, Float.NaN});
        values.put("data", broken);
        values.put("conv", new Activations.Tensor(new TensorShape(1, 1, 1), new float[] {Float.NaN}));
        Weights weights = weights(new float[8], 3, 1, 2, 2, 2);

        assertThat(explain(weights, "conv", 0, 0, 0).notNumbers()).isEqualTo(3);
        assertThat(explain(weights, "max", 1, 0, 0).notNumbers()).isEqualTo(2);
        assertThat(explain(weights, "relu", 0, 0, 0).notNumbers()).isPositive();
        assertThat(explain(weights, "data", 0, 0, 0).notNumbers()).isZero();
    }
}
