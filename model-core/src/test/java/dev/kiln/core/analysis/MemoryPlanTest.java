package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import org.junit.jupiter.api.Test;

/** Small networks whose memory can be counted by hand: one letter is one cell of 1 × 1, so elements are channels. */
class MemoryPlanTest {
    private static final Layer RELU = new Layer.Relu();

    private final LayerGraph.Builder graph = LayerGraph.builder("test");

    private static Layer convolution(int filters) {
        return new Layer.Convolution(filters, Window.square(1, 1, 0), 1);
    }

    private void input(int channels) {
        graph.add("data", new Layer.Input(TensorShape.vector(channels)));
    }

    private long[] live() {
        return MemoryPlan.liveElements(ShapedGraph.infer(graph.build()));
    }

    @Test
    void aChainHoldsWhatIsReadAndWhatIsWritten() {
        input(3);
        graph.add("a", convolution(10), "data");
        graph.add("b", convolution(20), "a");
        graph.add("c", convolution(5), "b");
        assertThat(live()).containsExactly(3, 3 + 10, 10 + 20, 20 + 5);
    }

    @Test
    void reluDropoutAndSoftmaxWriteOverTheirInput() {
        input(3);
        graph.add("a", convolution(10), "data");
        graph.add("relu", RELU, "a");
        graph.add("drop", new Layer.Dropout(0.5), "relu");
        graph.add("prob", new Layer.Softmax(), "drop");
        assertThat(live()).containsExactly(3, 13, 10, 10, 10);
    }

    @Test
    void reluNeedsItsOwnTensorWhereItsInputIsReadLater() {
        input(3);
        graph.add("a", convolution(10), "data");
        graph.add("relu", RELU, "a");
        graph.add("sum", new Layer.Add(), "a", "relu");
        assertThat(live()).containsExactly(3, 13, 20, 20);
    }

    @Test
    void branchesWriteIntoTheConcatenation() {
        input(3);
        graph.add("a", convolution(10), "data");
        graph.add("left", convolution(4), "a");
        graph.add("right", convolution(6), "a");
        graph.add("concat", new Layer.Concat(), "left", "right");
        graph.add("b", convolution(2), "concat");
        // the result of 10 is held from the first branch on; a is held until the last branch has read it
        assertThat(live()).containsExactly(3, 13, 20, 20, 10, 12);
    }

    @Test
    void aBypassHoldsTheModulesInputUntilTheAddition() {
        input(3);
        graph.add("a", convolution(10), "data");
        graph.add("squeeze", convolution(2), "a");
        graph.add("expand", convolution(10), "squeeze");
        graph.add("sum", new Layer.Add(), "expand", "a");
        graph.add("b", convolution(1), "sum");
        // the sum is written over expand
        assertThat(live()).containsExactly(3, 13, 12, 22, 20, 11);
    }

    @Test
    void whatNobodyReadsLivesToTheEnd() {
        input(3);
        graph.add("head", convolution(7), "data");
        graph.add("a", convolution(10), "data");
        graph.add("b", convolution(1), "a");
        assertThat(live()).containsExactly(3, 10, 20, 18);
    }

    @Test
    void thePictureItselfIsNoPartOfAConcatenation() {
        input(3);
        graph.add("a", convolution(4), "data");
        graph.add("concat", new Layer.Concat(), "data", "a");
        assertThat(live()).containsExactly(3, 3 + 7, 3 + 7);
    }

    @Test
    void poolsHoldBothSizes() {
        graph.add("data", new Layer.Input(new TensorShape(2, 4, 4)));
        graph.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(2, 2, 0), Rounding.FLOOR), "data");
        graph.add("gap", new Layer.GlobalPooling(PoolKind.AVERAGE), "pool");
        assertThat(live()).containsExactly(32, 32 + 8, 8 + 2);
    }
}
