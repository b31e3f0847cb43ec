package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorLifetimeTest {
    private static Layer convolution(int filters) {
        return new Layer.Convolution(filters, Window.square(1, 1, 0), 1);
    }

    @Test
    void branchesAndReluHaveNoBufferOfTheirOwn() {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(TensorShape.vector(3)));
        graph.add("squeeze", convolution(2), "data");
        graph.add("relu", new Layer.Relu(), "squeeze");
        graph.add("left", convolution(4), "relu");
        graph.add("right", convolution(6), "relu");
        graph.add("concat", new Layer.Concat(), "left", "right");
        graph.add("last", convolution(1), "concat");
        // by hand: the concatenation is held from its first branch on, squeeze until the second branch has read it
        assertThat(TensorLifetime.of(ShapedGraph.infer(graph.build())))
                .isEqualTo(List.of(
                        new TensorLifetime(0, 0, 1, 3),
                        new TensorLifetime(1, 1, 4, 2),
                        new TensorLifetime(5, 3, 6, 10),
                        new TensorLifetime(6, 6, 6, 1)));
    }

    @Test
    void theBuffersOfEachMomentAddUpToTheLiveElementsOfTheAnalysis() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
        List<TensorLifetime> lifetimes = TensorLifetime.of(graph);
        for (LayerCost cost : Analysis.of(graph).layers()) {
            int layer = graph.graph().indexOf(cost.id()).orElseThrow();
            long alive = lifetimes.stream()
                    .filter(lifetime -> lifetime.isAlive(layer))
                    .mapToLong(TensorLifetime::elements)
                    .sum();
            assertThat(alive).as(cost.id()).isEqualTo(cost.liveElements());
        }
    }
}
