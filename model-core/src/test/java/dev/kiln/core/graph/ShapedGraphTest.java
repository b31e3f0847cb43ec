package dev.kiln.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapedGraphTest {
    private static final Layer RELU = new Layer.Relu();

    private static Layer convolution(int filters, int kernel) {
        return new Layer.Convolution(filters, Window.square(kernel, 1, 0), 1);
    }

    private static LayerGraph.Builder input(int channels, int height, int width) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(channels, height, width)));
        return graph;
    }

    private static List<String> problems(LayerGraph.Builder graph) {
        return ShapedGraph.infer(graph.build()).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> problemOf(LayerGraph.Builder graph, Layer layer) {
        graph.add("layer", layer, "data");
        return problems(graph);
    }

    @Test
    void aWindowThatDoesNotFit() {
        assertThat(problemOf(input(3, 5, 4), convolution(8, 5)))
                .containsExactly("layer: window 5 does not fit 5×4 input");
        Window wide = new Window(1, 9, 1, 1, 2, 2);
        assertThat(problemOf(input(3, 4, 4), new Layer.Convolution(8, wide, 1)))
                .containsExactly("layer: window 1×9 does not fit 4×4 input with padding 2");
    }

    @Test
    void oneProblemIsOneMessageAndLayersBehindHaveNoShape() {
        LayerGraph.Builder graph = input(3, 4, 4);
        graph.add("wrong", convolution(8, 5), "data");
        graph.add("behind", RELU, "wrong");
        graph.add("beside", convolution(8, 3), "data");
        ShapedGraph shaped = ShapedGraph.infer(graph.build());
        assertThat(shaped.isValid()).isFalse();
        assertThat(shaped.problems()).containsExactly(new Problem("wrong", "window 5 does not fit 4×4 input"));
        assertThat(shaped.shapeOf("behind")).isEmpty();
        assertThat(shaped.shapeOf("beside")).contains(new TensorShape(8, 2, 2));
        assertThat(shaped.shapeOf("nowhere")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> shaped.shape(2))
                .withMessageStartingWith("behind has no shape");
    }

    @Test
    void everyLayerAtFaultIsNamed() {
        LayerGraph.Builder graph = input(3, 4, 4);
        graph.add("a", convolution(8, 5), "data");
        graph.add("b", convolution(8, 6), "data");
        assertThat(problems(graph))
                .containsExactly("a: window 5 does not fit 4×4 input", "b: window 6 does not fit 4×4 input");
    }

    @Test
    void groupsMustDivideChannelsAndFilters() {
        Window one = Window.square(1, 1, 0);
        assertThat(problemOf(input(3, 4, 4), new Layer.Convolution(8, one, 2)))
                .containsExactly("layer: 2 groups do not divide 3 input channels and 8 filters");
        assertThat(problemOf(input(4, 4, 4), new Layer.Convolution(7, one, 2)))
                .containsExactly("layer: 2 groups do not divide 4 input channels and 7 filters");
        assertThat(problemOf(input(4, 4, 4), new Layer.Convolution(8, one, 4))).isEmpty();
    }

    @Test
    void additionNeedsEqualShapes() {
        LayerGraph.Builder graph = input(3, 4, 4);
        graph.add("a", convolution(8, 1), "data");
        graph.add("b", convolution(8, 3), "data");
        graph.add("sum", new Layer.Add(), "a", "b");
        assertThat(problems(graph)).containsExactly("sum: cannot add 8×2×2 and 8×4×4: a bypass needs equal shapes");
    }

    @Test
    void concatenationNeedsEqualHeightsAndWidths() {
        LayerGraph.Builder graph = input(3, 4, 4);
        graph.add("a", convolution(8, 1), "data");
        graph.add("b", convolution(5, 1), "data");
        graph.add("c", convolution(8, 3), "data");
        graph.add("good", new Layer.Concat(), "a", "b");
        graph.add("bad", new Layer.Concat(), "a", "c");
        ShapedGraph shaped = ShapedGraph.infer(graph.build());
        assertThat(shaped.shapeOf("good")).contains(new TensorShape(13, 4, 4));
        assertThat(shaped.problems())
                .containsExactly(new Problem("bad", "cannot concatenate 8×4×4 and 8×2×2: heights and widths differ"));
    }

    @Test
    void denseLayersAndSoftmaxNeedAVector() {
        assertThat(problemOf(input(3, 2, 2), new Layer.Dense(10)))
                .containsExactly("layer: needs a vector, not 3×2×2: flatten or pool it first");
        assertThat(problemOf(input(3, 1, 2), new Layer.Softmax()))
                .containsExactly("layer: needs a vector, not 3×1×2: flatten or pool it first");
    }

    @Test
    void hugeSizesAreProblemsAndNoOverflow() {
        assertThat(problemOf(input(65_536, 16_384, 16_384), RELU))
                .containsExactly("data: an output of 65536×16384×16384 has more than 2147483647 elements");
        assertThat(problemOf(input(1, 16_384, 16_384), convolution(65_536, 1)))
                .containsExactly("layer: an output of 65536×16384×16384 has more than 2147483647 elements");
        assertThat(problemOf(input(65_536, 3, 3), convolution(65_536, 1)))
                .containsExactly("layer: 65536 filters of 65536 weights are more than 2147483647 weights");
        LayerGraph.Builder many = input(8, 4_096, 4_096);
        many.add("layer", new Layer.Convolution(32, Window.square(1_024, 1, 1_000), 1), "data");
        assertThat(problems(many)).containsExactly("layer: needs more than 1125899906842624 MACs");
        LayerGraph.Builder wide = input(40_000, 1, 1);
        wide.add("twice", new Layer.Concat(), "data", "data");
        assertThat(problems(wide)).containsExactly("twice: 80000 channels are more than 65536");
    }
}
