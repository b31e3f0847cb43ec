package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a small network, everything done in the calling thread. */
class RunViewModelTest {
    private final Document document =
            new Document(Presets.find("squeezenet-micro-32").orElseThrow().architecture());
    private final List<String> failures = new ArrayList<>();
    private final RunViewModel run = new RunViewModel(
            document,
            new Background(Runnable::run, Runnable::run),
            (action, failure) -> failures.add(action + ": " + failure.getMessage()));

    private static NamedPicture picture(int side) {
        return new NamedPicture("grey " + side, new Picture(side, side, new int[side * side]));
    }

    private Weights fitting() {
        return HeInitialization.initialize(document.state().analysis().graph(), 7);
    }

    @Test
    void withoutAPictureNothingRuns() {
        run.weightsProperty().set(fitting());
        assertThat(run.resultProperty().get()).isNull();
    }

    @Test
    void aPictureRunsThroughRandomWeightsAndTheResultSaysSo() {
        run.pictureProperty().set(picture(32));
        RunResult result = run.resultProperty().get();
        assertThat(result.untrained()).startsWith("conv1").hasSizeGreaterThan(5);
        assertThat(result.top()).hasSize(5);
        assertThat(result.activations().of("conv1").shape())
                .isEqualTo(result.graph().shapeOf("conv1").orElseThrow());
    }

    @Test
    void weightsThatFitLeaveNoLayerUntrained() {
        run.weightsProperty().set(fitting());
        run.pictureProperty().set(picture(32));
        assertThat(run.resultProperty().get().untrained()).isEmpty();
    }

    @Test
    void afterAnEditOnlyTheChangedLayersAreUntrained() {
        run.weightsProperty().set(fitting());
        run.pictureProperty().set(picture(32));
        document.apply(Edits.squeeze1x1(3, 7));
        run.refresh();
        assertThat(run.resultProperty().get().untrained())
                .containsExactly("fire3/squeeze1x1", "fire3/expand1x1", "fire3/expand3x3");
    }

    @Test
    void nothingRunsAgainWhereNothingHasChanged() {
        run.pictureProperty().set(picture(32));
        RunResult first = run.resultProperty().get();
        run.refresh();
        assertThat(run.resultProperty().get()).isSameAs(first);
        run.preprocessingProperty().set(Preprocessing.TORCHVISION);
        assertThat(run.resultProperty().get()).isNotSameAs(first);
    }

    @Test
    void anImpossibleNetworkKeepsTheLastResult() {
        run.pictureProperty().set(picture(32));
        RunResult first = run.resultProperty().get();
        document.apply(Edits.input(1, 1));
        document.apply(Edits.stemKernel(7));
        run.refresh();
        assertThat(document.state().isStale()).isTrue();
        assertThat(run.resultProperty().get()).isSameAs(first);
        assertThat(failures).isEmpty();
    }

    @Test
    void aNetworkThatIsTooLargeIsRefusedInWordsAndTheResultStays() {
        run.pictureProperty().set(picture(32));
        RunResult first = run.resultProperty().get();
        document.apply(Edits.input(4096, 4096));
        run.refresh();
        assertThat(run.outdatedProperty().get())
                .contains("MB to run, more than the ")
                .endsWith("Shown is the last result: %s on grey 32."
                        .formatted(first.graph().graph().name()));
        assertThat(run.resultProperty().get()).isSameAs(first);
        assertThat(failures).isEmpty();
        document.undo();
        run.refresh();
        assertThat(run.outdatedProperty().get()).isEmpty();
        assertThat(run.resultProperty().get()).isNotSameAs(first);
    }
}
