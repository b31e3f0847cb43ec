package dev.kiln.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Agreement;
import dev.kiln.core.network.Inputs;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.RandomGraphs;
import dev.kiln.core.weights.Weights;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Explanations against what libnd4j computed. */
class CellExplanationPropertyTest {
    @Property(tries = 150, seed = "1605", shrinking = ShrinkingMode.OFF)
    void everyKindOfLayerIsExplainedByTheValueItComputed(@ForAll long seed) {
        Random random = new Random(seed);
        ShapedGraph graph = RandomGraphs.draw(random);
        Weights weights = Agreement.randomWeights(graph, seed);
        try (Network network = Network.build(graph, weights)) {
            Activations activations = network.run(Inputs.random(graph.shape(0), seed));
            for (String id : graph.graph().ids()) {
                Activations.Tensor tensor = activations.of(id);
                double tolerance = 1e-5 * largest(tensor) + 1e-30;
                for (int i = 0; i < 5; i++) {
                    TensorShape shape = tensor.shape();
                    CellExplanation cell = CellExplanation.of(
                            graph,
                            weights,
                            activations,
                            id,
                            random.nextInt(shape.channels()),
                            random.nextInt(shape.height()),
                            random.nextInt(shape.width()));
                    assertThat(Math.abs(cell.origin().value() - cell.shown()))
                            .as("%s of %s", cell, graph.graph().nodes())
                            .isLessThanOrEqualTo(tolerance);
                }
            }
        }
    }

    private static double largest(Activations.Tensor tensor) {
        double largest = 0;
        for (float value : tensor.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
