package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.SharedData;
import dev.kiln.app.run.RunResult;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the network is fed, what it says and why, and what happens with bad input, done to the real window. */
class InputWindowTest extends ShownWindow {
    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup("#" + id).query().isVisible();
    }

    /** True where the node and what it stands in are visible. */
    private static boolean shown(FxRobot robot, String id) {
        Node node = robot.lookup("#" + id).query();
        return node.isVisible() && node.getParent().isVisible();
    }

    private RunResult result() {
        return harness.workspace.run().resultProperty().get();
    }

    private void untilIdle() {
        waitFor(() -> harness.workspace.background().jobs().isEmpty());
    }

    private void preset(String id) {
        onFx(() -> harness.workspace.openPreset(Presets.find(id).orElseThrow()));
    }

    private void sample() {
        onFx(() -> harness.workspace.openSample(SamplePictures.all().get(0)));
        waitFor(() -> result() != null);
        untilIdle();
    }

    private void openAuthorsWeights() {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        onFx(() -> harness.window.actions().open(weights));
        untilIdle();
    }

    private int shownMap(FxRobot robot) {
        return robot.lookup("#activation-grid")
                .queryAs(ActivationGrid.class)
                .selectedChannelProperty()
                .get();
    }

    @Test
    void aPredictionShowsItsClassesEvidence(FxRobot robot) {
        sample();
        robot.clickOn("#prediction-2");
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv10");
        assertThat(shownMap(robot)).isEqualTo(result().top().get(2).classIndex());
        assertThat(robot.lookup("#prediction-2").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#prediction-0").queryAs(ToggleButton.class).isSelected())
                .isFalse();
        onFx(() -> harness.workspace.selection().select("conv1"));
        assertThat(robot.lookup("#prediction-2").queryAs(ToggleButton.class).isSelected())
                .isFalse();
    }

    @Test
    void theKeyboardShowsEvidenceToo(FxRobot robot) {
        sample();
        onFx(() -> robot.lookup("#prediction-1").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(shownMap(robot)).isEqualTo(result().top().get(1).classIndex());
    }

    @Test
    void anyClassIsFoundByName(FxRobot robot) {
        sample();
        robot.clickOn("#evidence-search").write("hen");
        ListView<?> matches = robot.lookup("#evidence-matches").queryListView();
        assertThat(matches.getItems().get(0).toString()).contains("label=hen");
        robot.type(KeyCode.ENTER);
        // ILSVRC 2012: class 8 is the hen
        assertThat(shownMap(robot)).isEqualTo(8);
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv10");
        robot.write("tiger").type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(shownMap(robot)).isNotEqualTo(8);
        assertThat(robot.lookup("#prediction-other .prediction-name")
                        .queryAs(Label.class)
                        .getText())
                .contains("tiger");
    }

    @Test
    void aNetworkWithoutEvidenceSaysWhy(FxRobot robot) {
        sample();
        assertThat(visible(robot, "evidence-search")).isTrue();
        preset("alexnet-torchvision");
        waitFor(() -> result().graph().graph().name().startsWith("AlexNet"));
        untilIdle();
        assertThat(visible(robot, "evidence-search")).isFalse();
        assertThat(text(robot, "no-evidence")).contains("No map belongs to one class alone");
        robot.clickOn("#prediction-0");
        assertThat(harness.workspace.selection().layer()).isNull();
    }

    @Test
    void theInspectorTellsPixelsAndTensor(FxRobot robot) {
        sample();
        robot.clickOn("#inspect-input");
        waitFor(() -> robot.lookup("#input-inspector").query().isFocused());
        // the middle of an input of 227×227, from 0
        assertThat(text(robot, "input-probe")).startsWith("row 113, column 113 · pixel red ");
        robot.type(KeyCode.UP, KeyCode.RIGHT);
        assertThat(text(robot, "input-probe")).startsWith("row 112, column 114 · ");
        assertThat(robot.lookup("#input-inspector .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("channel 0: blue", "→ bytes 0 to 255, minus (104, 117, 123)");
        onFx(() -> harness.workspace.run().preprocessingProperty().set(Preprocessing.TORCHVISION));
        waitFor(() -> result().input().preprocessing() == Preprocessing.TORCHVISION);
        assertThat(robot.lookup("#input-inspector .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("channel 0: red");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#input-inspector").tryQuery().filter(Node::isVisible))
                .isEmpty();
    }

    @Test
    void inputThatTheWeightsWereNotTrainedWithIsMendedAtOneClick(FxRobot robot) {
        openAuthorsWeights();
        sample();
        assertThat(shown(robot, "preprocessing-warning")).isFalse();
        onFx(() -> harness.workspace.run().preprocessingProperty().set(Preprocessing.TORCHVISION));
        untilIdle();
        assertThat(text(robot, "preprocessing-warning")).startsWith("Trained with Caffe: BGR");
        robot.clickOn("#use-expected-input");
        assertThat(harness.workspace.run().preprocessingProperty().get()).isEqualTo(Preprocessing.CAFFE);
        assertThat(shown(robot, "preprocessing-warning")).isFalse();
    }

    @Test
    void untrainedLayersAreMarkedInDiagramAndChoice(FxRobot robot) {
        openAuthorsWeights();
        sample();
        NetworkDiagram diagram = robot.lookup("#diagram").queryAs(NetworkDiagram.class);
        assertThat(diagram.untrainedLayersProperty().get()).isEmpty();
        onFx(() -> {
            harness.workspace.document().apply(Edits.squeeze1x1(5, 48));
            harness.workspace.selection().select("fire5/squeeze1x1");
        });
        assertThat(diagram.untrainedLayersProperty().get())
                .containsExactlyInAnyOrder("fire5/squeeze1x1", "fire5/expand1x1", "fire5/expand3x3");
        waitFor(() -> !result().untrained().isEmpty());
        assertThat(robot.lookup("#activation-layer > .list-cell").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("fire5/squeeze1x1 · untrained");
        assertThat(text(robot, "weights-warning")).contains("fire5/squeeze1x1");
    }

    @Test
    void weightsThatDoNotFitOpenTheNetworkThatTheyFit(FxRobot robot) {
        preset("alexnet-bvlc");
        openAuthorsWeights();
        assertThat(text(robot, "weight-misfit")).contains("fits no layer of AlexNet", "conv1.weight: expected shape");
        assertThat(visible(robot, "load-what-fits")).isFalse();
        assertThat(harness.workspace.run().weightsProperty().get()).isNull();
        robot.clickOn("#open-fitting-preset");
        assertThat(text(robot, "document-name")).isEqualTo("SqueezeNet v1.0");
        assertThat(harness.workspace.run().weightsProperty().get()).isNotNull();
        assertThat(visible(robot, "weight-banner")).isFalse();
    }

    @Test
    void whatFitsIsLoadedOnRequest(FxRobot robot) {
        preset("squeezenet-complex-bypass");
        openAuthorsWeights();
        assertThat(text(robot, "weight-misfit")).contains("fits 26 of the 30 layers");
        robot.clickOn("#keep-weights");
        assertThat(harness.workspace.run().weightsProperty().get()).isNull();
        openAuthorsWeights();
        robot.clickOn("#load-what-fits");
        assertThat(harness.workspace.run().weightsProperty().get()).isNotNull();
        NetworkDiagram diagram = robot.lookup("#diagram").queryAs(NetworkDiagram.class);
        assertThat(diagram.untrainedLayersProperty().get()).hasSize(4).allMatch(id -> id.endsWith("/bypass1x1"));
    }

    @Test
    void brokenFilesLeaveTheEarlierWeightsPictureAndResult(FxRobot robot) throws IOException {
        openAuthorsWeights();
        Path cat = SharedData.file("golden/cat.png");
        onFx(() -> harness.window.actions().open(cat));
        waitFor(() -> result() != null);
        untilIdle();
        RunResult before = result();
        byte[] weights = Files.readAllBytes(SharedData.file("models/squeezenet_v1.0_deep_compressed.net"));
        ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(26 * 4 + 4, Float.NaN);
        byte[] picture = Files.readAllBytes(cat);
        byte[] photograph = Files.readAllBytes(SharedData.file("images/n01534433_junco.JPEG"));
        Path[] broken = {
            Files.write(folder.resolve("broken.net"), weights),
            Files.write(folder.resolve("half.png"), Arrays.copyOf(picture, picture.length / 2)),
            Files.write(folder.resolve("half.jpg"), Arrays.copyOf(photograph, photograph.length / 2))
        };
        for (Path file : broken) {
            onFx(() -> harness.window.actions().open(file));
            untilIdle();
        }
        assertThat(harness.errors).hasSize(3);
        assertThat(harness.errors.get(0)).contains("broken.net", "codebook of conv1 is NaN");
        assertThat(harness.errors.get(1)).contains("half.png", "cut-off");
        assertThat(harness.errors.get(2)).contains("half.jpg", "cut off");
        assertThat(result()).isSameAs(before);
        assertThat(text(robot, "picture-name")).isEqualTo("cat.png");
        assertThat(harness.workspace.run().weightsProperty().get().description())
                .isEqualTo("squeezenet_v1.0_deep_compressed.net");
    }

    @Test
    void anInputOf4000By4000IsRefusedInlineAndTheWindowStaysAlive(FxRobot robot) {
        sample();
        RunResult before = result();
        onFx(() -> harness.workspace.document().apply(Edits.input(4000, 4000)));
        waitFor(() -> !text(robot, "outdated-note").isEmpty());
        assertThat(text(robot, "outdated-note")).contains(" MB to run, more than the ");
        assertThat(shown(robot, "run-again")).isTrue();
        assertThat(result()).isSameAs(before);
        assertThat(harness.errors).isEmpty();
        robot.clickOn("#undo");
        waitFor(() -> text(robot, "outdated-note").isEmpty());
        assertThat(shown(robot, "run-again")).isFalse();
        assertThat(result()).isNotSameAs(before);
    }
}
