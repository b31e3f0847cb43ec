package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.graph.ShapedGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletedLayerTest {
    @Test
    void eachLayerIsThatOfTheCompletedNetwork() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
        LayerWeights conv1 = LayerWeights.of(graph).get(0);
        Weights loaded = new Weights(
                Weights.Origin.FILE,
                "conv1 only",
                List.of(
                        new WeightTensor(conv1.weightName(), conv1.shape(), new float[conv1.weights()]),
                        new WeightTensor(conv1.biasName(), List.of(96), new float[96])));
        CompletedWeights whole = CompletedWeights.of(graph, loaded, 7);
        for (LayerWeights layer : LayerWeights.of(graph)) {
            CompletedLayer completed = CompletedLayer.of(layer, loaded, 7);
            assertThat(completed.weight().values())
                    .isEqualTo(whole.weights()
                            .tensor(layer.weightName())
                            .orElseThrow()
                            .values());
            assertThat(completed.trained()).isEqualTo(!whole.untrainedLayers().contains(layer.layerId()));
        }
    }
}
