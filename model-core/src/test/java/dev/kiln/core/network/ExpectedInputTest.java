package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.CompletedWeights;
import dev.kiln.core.weights.DeepCompressionFile;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedInputTest {
    private static final Weights CAFFE = new DeepCompressionFile("authors.net", 0, List.of()).toWeights();

    @Test
    void theAuthorsWeightsWantCaffesInput() {
        assertThat(ExpectedInput.of(CAFFE)).contains(Preprocessing.CAFFE);
        assertThat(ExpectedInput.warning(CAFFE, Preprocessing.CAFFE)).isEmpty();
        assertThat(ExpectedInput.warning(CAFFE, Preprocessing.TORCHVISION))
                .contains("Trained with Caffe: BGR, 0–255, minus (104, 117, 123)."
                        + " With torchvision input predictions mean little.");
    }

    @Test
    void weightsOfUnknownSourceWantNothing() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet11().expand());
        Weights random = HeInitialization.initialize(graph, 1);
        for (Preprocessing preprocessing : Preprocessing.values()) {
            assertThat(ExpectedInput.warning(random, preprocessing)).isEmpty();
        }
    }

    @Test
    void completingWeightsKeepsWhatTheyWant() {
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
        Weights trained = new Weights(
                Weights.Origin.FILE,
                "trained",
                List.copyOf(HeInitialization.initialize(graph, 1).tensors()),
                Weights.Framework.TORCHVISION);
        ShapedGraph edited = ShapedGraph.infer(
                Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX).expand());
        CompletedWeights completed = CompletedWeights.of(edited, trained, 1);
        assertThat(completed.untrainedLayers()).hasSize(4);
        assertThat(ExpectedInput.of(completed.weights())).contains(Preprocessing.TORCHVISION);
    }
}
