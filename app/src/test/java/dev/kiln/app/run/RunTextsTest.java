package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.ClassEvidence;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.network.Activations;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTextsTest {
    private static final Weights LOADED = new Weights(Weights.Origin.FILE, "mine.net", List.of());

    private static RunResult untrained(String... layers) {
        TensorShape shape = new TensorShape(3, 1, 1);
        LayerGraph.Builder graph = LayerGraph.builder("Tiny");
        graph.add("data", new Layer.Input(shape));
        Picture picture = new Picture(1, 1, new int[1]);
        return new RunResult(
                ShapedGraph.infer(graph.build()),
                LOADED,
                new NamedPicture("dot.png", picture),
                InputPreparation.prepare(picture, shape, Preprocessing.CAFFE),
                new Activations(Map.of()),
                List.of(),
                List.of(layers));
    }

    @Test
    void untrainedLayersAreMarkedByName() {
        RunResult result = untrained("fire5/squeeze1x1");
        assertThat(RunTexts.layerName(result, "fire5/squeeze1x1")).isEqualTo("fire5/squeeze1x1 · untrained");
        assertThat(RunTexts.layerName(result, "fire5/expand1x1")).isEqualTo("fire5/expand1x1");
    }

    @Test
    void predictionsOfUntrainedLayersMeanLittle() {
        assertThat(RunTexts.warning(LOADED, untrained("a", "b", "c", "d", "e")))
                .isEqualTo("Untrained, with random weights: a, b, c and 2 more. These predictions mean little.");
        assertThat(RunTexts.warning(LOADED, untrained())).isEmpty();
    }

    @Test
    void whatIsOldIsCalledByItsName() {
        assertThat(RunTexts.stopped(untrained()))
                .isEqualTo("The run was stopped. Shown is the last result: Tiny on dot.png.");
        assertThat(RunTexts.refused("Huge", "Huge needs 9 MB", null))
                .isEqualTo("Huge needs 9 MB. There is nothing to show yet.");
        assertThat(RunTexts.refused("Huge", "", null)).startsWith("Huge did not run.");
    }

    @Test
    void whyThereIsNoEvidenceIsSaid() {
        assertThat(RunTexts.noEvidence(new ClassEvidence(Optional.empty(), "fc8")))
                .contains("the scores come from fc8");
    }
}
