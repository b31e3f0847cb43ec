package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.app.document.Document;
import dev.kiln.app.run.RunViewModel;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.io.InputException;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weights that fit, fit in part, or do not fit, without a window. */
class WeightIntakeTest {
    private final Document document = new Document(preset("squeezenet-v1.0"));
    private final RunViewModel run =
            new RunViewModel(document, new Background(Runnable::run, Runnable::run), (action, failure) -> {
                throw new AssertionError(action, failure);
            });
    private final WeightIntake intake = new WeightIntake(document, run);
    private final Weights present = weights("squeezenet-v1.0", "present");

    @BeforeEach
    void use() throws InputException {
        open(present);
        assertThat(run.weightsProperty().get()).isSameAs(present);
    }

    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private static Weights weights(String preset, String description) {
        ShapedGraph graph = ShapedGraph.infer(preset(preset).expand());
        return new Weights(
                Weights.Origin.FILE,
                description,
                List.copyOf(HeInitialization.initialize(graph, 1).tensors()));
    }

    private void open(Weights weights) throws InputException {
        intake.take(WeightIntake.examine(weights));
    }

    private WeightOffer offer() {
        return intake.offerProperty().get();
    }

    @Test
    void weightsThatFitInPartAreOfferedAndThePresentOnesStay() throws InputException {
        Weights v11 = weights("squeezenet-v1.1", "v1.1.net");
        open(v11);
        assertThat(run.weightsProperty().get()).isSameAs(present);
        assertThat(offer().text())
                .isEqualTo("v1.1.net fits 24 of the 26 layers of SqueezeNet v1.0."
                        + " conv1.weight: expected shape [96, 3, 7, 7], found [64, 3, 3, 3];"
                        + " conv1.bias: expected shape [96], found [64];"
                        + " fire2/squeeze1x1.weight: expected shape [16, 96, 1, 1], found [16, 64, 1, 1].");
        assertThat(offer().preset().orElseThrow().id()).isEqualTo("squeezenet-v1.1");
    }

    @Test
    void whatFitsIsLoadedWhereTheUserWantsIt() throws InputException {
        Weights v11 = weights("squeezenet-v1.1", "v1.1.net");
        open(v11);
        intake.loadWhatFits();
        assertThat(run.weightsProperty().get()).isSameAs(v11);
        assertThat(offer()).isNull();
    }

    @Test
    void thePresentWeightsAreKeptWhereTheUserWantsThem() throws InputException {
        open(weights("squeezenet-v1.1", "v1.1.net"));
        intake.dismiss();
        assertThat(run.weightsProperty().get()).isSameAs(present);
        assertThat(offer()).isNull();
    }

    @Test
    void weightsOfWhichNothingFitsAreExplainedWithTheNetworkThatTheyFit() throws InputException {
        open(weights("squeezenet-micro-32", "micro.net"));
        assertThat(offer().fitsInPart()).isFalse();
        assertThat(offer().text())
                .startsWith("micro.net fits no layer of SqueezeNet v1.0.")
                .contains("more.");
        assertThat(offer().preset().orElseThrow().id()).isEqualTo("squeezenet-micro-32");
    }

    @Test
    void anOfferThatComesToFitIsTaken() throws InputException {
        Weights v11 = weights("squeezenet-v1.1", "v1.1.net");
        open(v11);
        document.apply(Edits.squeezeRatio(0.5));
        assertThat(offer().fitting()).isLessThan(24);
        document.open(preset("squeezenet-v1.1"), null);
        assertThat(run.weightsProperty().get()).isSameAs(v11);
        assertThat(offer()).isNull();
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedWithLayerAndPlace() {
        List<WeightTensor> tensors = new ArrayList<>(present.tensors());
        float[] values = new float[96];
        values[95] = Float.NaN;
        tensors.set(1, new WeightTensor("conv1.bias", List.of(96), values));
        assertThatThrownBy(() -> open(new Weights(Weights.Origin.FILE, "broken.net", tensors)))
                .isInstanceOf(InputException.class)
                .hasMessage("broken.net: conv1.bias: value [95] is NaN, expected a finite number");
        assertThat(run.weightsProperty().get()).isSameAs(present);
    }
}
