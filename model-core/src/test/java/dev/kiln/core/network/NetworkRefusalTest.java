package dev.kiln.core.network;

import static dev.kiln.core.network.TestGraphs.RELU;
import static dev.kiln.core.network.TestGraphs.input;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, and how. */
class NetworkRefusalTest {
    @Test
    void refusesWeightsThatDoNotFitOrAreNoNumbers() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet11().expand());
        Weights other = HeInitialization.initialize(
                ShapedGraph.infer(Published.squeezeNet10().expand()), 1);
        assertThatThrownBy(() -> Network.build(graph, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1.weight: expected shape [64, 3, 3, 3], found [96, 3, 7, 7]");
        List<WeightTensor> tensors =
                new ArrayList<>(HeInitialization.initialize(graph, 1).tensors());
        float[] values = tensors.get(2).values().clone();
        values[5] = Float.NaN;
        tensors.set(2, new WeightTensor(tensors.get(2).name(), tensors.get(2).shape(), values));
        Weights broken = new Weights(Weights.Origin.FILE, "broken", tensors);
        assertThatThrownBy(() -> Network.build(graph, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fire2/squeeze1x1.weight: value [0, 5, 0, 0] is NaN, expected a finite number");
    }

    private static void assertNotBuilt(LayerGraph graph, String message) {
        ShapedGraph shaped = ShapedGraph.infer(graph);
        Weights none = new Weights(Weights.Origin.UNTRAINED, "none", List.of());
        assertThatThrownBy(() -> Network.build(shaped, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesGraphsThatCannotRun() {
        assertNotBuilt(input(1, 4, 4).build(), "data: there is no layer behind the input");
        LayerGraph.Builder two = input(1, 4, 4);
        two.add("more", new Layer.Input(new TensorShape(1, 4, 4)));
        two.add("sum", new Layer.Add(), "data", "more");
        assertNotBuilt(two.build(), "a network that runs has one input, not [data, more]");
        LayerGraph.Builder padded = input(1, 4, 4);
        padded.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(2, 2, 2), Rounding.FLOOR), "data");
        assertNotBuilt(padded.build(), "pool: the padding of the pool 2×2/2 pad 2 must be smaller than its window");
        LayerGraph.Builder small = input(1, 4, 4);
        small.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(5, 1, 0), Rounding.FLOOR), "data");
        assertNotBuilt(small.build(), "cannot run a network with problems: [pool: window 5 does not fit 4×4 input]");
    }

    @Test
    void refusesGraphsThatNeedMoreMemoryThanThereIs() {
        LayerGraph.Builder graph = input(16, 10_000, 10_000);
        graph.add("relu", RELU, "data");
        ShapedGraph shaped = Agreement.shaped(graph.build());
        Weights none = new Weights(Weights.Origin.UNTRAINED, "none", List.of());
        // by hand: two tensors of 16 · 10⁸ floats
        assertThatThrownBy(() -> Network.build(shaped, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("test needs 12800 MB to run, more than the ");
    }

    @Test
    void aPhotographOf16MegapixelsIsRefusedBeforeAnythingIsAllocated() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10()
                .withInput(new TensorShape(3, 4000, 4000))
                .expand());
        assertThatThrownBy(() -> Network.checkMemory(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MB to run, more than the ");
        Network.checkMemory(ShapedGraph.infer(Published.squeezeNet10().expand()));
    }

    @Test
    void refusesInputsOfAnotherShapeAndRunsAfterClosing() {
        LayerGraph.Builder builder = input(1, 4, 4);
        builder.add("relu", RELU, "data");
        ShapedGraph graph = ShapedGraph.infer(builder.build());
        Network network = Network.build(graph, new Weights(Weights.Origin.UNTRAINED, "none", List.of()));
        assertThatThrownBy(() -> network.run(Inputs.random(new TensorShape(1, 4, 5), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the network takes an input of 1×4×4, not 1×4×5");
        network.close();
        network.close();
        assertThatThrownBy(() -> network.run(Inputs.random(new TensorShape(1, 4, 4), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the network is closed");
    }
}
