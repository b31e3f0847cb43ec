package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.sides.PredictionChange;
import dev.kiln.app.sides.SecondSide;
import dev.kiln.app.sides.TwoRuns;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.palette.ColorMap;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The view of two sides in the real window, on a small network. */
class SidesWindowTest extends ShownWindow {
    @Override
    void opened() {
        harness.workspace.openPreset(Presets.find("squeezenet-micro-32").orElseThrow());
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    private static ActivationGrid grid(FxRobot robot, String id) {
        return robot.lookup("#sides-grid-" + id).queryAs(ActivationGrid.class);
    }

    private TabPane openSides(FxRobot robot) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-sides"))
                .forEach(tab -> tabs.getSelectionModel().select(tab)));
        return tabs;
    }

    private TwoRuns result() {
        return harness.workspace.sides().resultProperty().get();
    }

    private void showSample(FxRobot robot, int index) {
        openSides(robot);
        onFx(() -> harness.workspace.openSample(SamplePictures.all().get(index)));
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
    }

    @Test
    void theEmptyStatesLeadToAComparisonAndTheViewStaysInFront(FxRobot robot) {
        TabPane tabs = openSides(robot);
        assertThat(node(robot, "sides-no-first").isVisible()).isTrue();
        assertThat(node(robot, "sides-keep").isDisabled()).isTrue();
        robot.clickOn("#sides-no-first #first-sample");
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
        assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-sides");
        assertThat(node(robot, "sides-no-first").isVisible()).isFalse();
        assertThat(node(robot, "sides-no-second").isVisible()).isTrue();
        robot.clickOn("#sides-first-picture");
        waitFor(() -> result() != null);
        assertThat(node(robot, "sides-no-second").isVisible()).isFalse();
        assertThat(text(robot, "sides-title-b"))
                .contains(SamplePictures.all().get(1).name());
        assertThat(text(robot, "sides-facts")).startsWith("conv1 · 32×32×32 · relative L2 ");
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void aAndBShareOneScaleAndTheDifferenceIsAroundZero(FxRobot robot) {
        showSample(robot, 0);
        onFx(() -> harness.workspace.sides().reader().paint(SamplePictures.all().get(1)));
        waitFor(() -> result() != null);
        ActivationGrid a = grid(robot, "a");
        ActivationGrid b = grid(robot, "b");
        assertThat(a.layerRangeProperty().get())
                .isEqualTo(a.ranges().layer().union(b.ranges().layer()))
                .isEqualTo(b.layerRangeProperty().get());
        assertThat(robot.lookup("#sides-legend")
                        .queryAs(ColorLegend.class)
                        .rangeProperty()
                        .get())
                .isEqualTo(a.layerRangeProperty().get());
        ActivationGrid difference = grid(robot, "difference");
        assertThat(difference.colorMapProperty().get()).isEqualTo(ColorMap.BLUE_ORANGE);
        float[] first = a.tensorProperty().get().values();
        float[] second = b.tensorProperty().get().values();
        assertThat(difference.tensorProperty().get().values()[500]).isEqualTo(second[500] - first[500]);
        assertThat(a.getWidth()).isEqualTo(b.getWidth()).isEqualTo(difference.getWidth());
    }

    @Test
    void aLayerIsChosenInTheTableAndAMapInAnyGrid(FxRobot robot) {
        showSample(robot, 0);
        onFx(() -> harness.workspace.sides().reader().paint(SamplePictures.all().get(1)));
        waitFor(() -> result() != null);
        TableView<LayerDistance> table = robot.lookup("#sides-distances").queryTableView();
        assertThat(table.getItems()).isEqualTo(result().withoutRepetitions());
        onFx(() -> table.getSelectionModel().select(3));
        String layer = table.getItems().get(3).layer();
        assertThat(harness.workspace.selection().layer()).isEqualTo(layer);
        assertThat(grid(robot, "b").tensorProperty().get())
                .isEqualTo(result().second().activations().of(layer));
        onFx(() -> grid(robot, "difference").selectedChannelProperty().set(5));
        assertThat(grid(robot, "a").selectedChannelProperty().get()).isEqualTo(5);
        assertThat(text(robot, "sides-facts")).startsWith(layer + ", map 5 · ");
        onFx(() -> harness.workspace.selection().select("conv1"));
        assertThat(table.getSelectionModel().getSelectedItem().layer()).isEqualTo("conv1");
    }

    @Test
    void afterAClickTheArrowKeysMoveTheSelectedMapInAllGrids(FxRobot robot) {
        showSample(robot, 0);
        robot.clickOn("#sides-first-keep");
        waitFor(() -> result() != null);
        ActivationGrid difference = grid(robot, "difference");
        robot.clickOn(difference.localToScreen(20, 20))
                .type(KeyCode.DOWN)
                .type(KeyCode.UP)
                .type(KeyCode.RIGHT);
        assertThat(difference.isFocused()).isTrue();
        assertThat(grid(robot, "a").selectedChannelProperty().get()).isEqualTo(1);
        assertThat(grid(robot, "b").selectedChannelProperty().get()).isEqualTo(1);
    }

    @Test
    void anEditShowsAgainstTheRunThatWasKept(FxRobot robot) {
        showSample(robot, 0);
        robot.clickOn("#sides-first-keep");
        waitFor(() -> result() != null);
        assertThat(text(robot, "sides-facts")).startsWith("A and B are the same");
        onFx(() -> {
            harness.workspace.document().apply(Edits.squeeze1x1(3, 7));
            harness.workspace.selection().select("fire3/squeeze1x1");
        });
        waitFor(() -> result().first() != result().second());
        assertThat(text(robot, "sides-reason")).startsWith("fire3/squeeze1x1 is 7×16×16 in A and 16×16×16 in B");
        assertThat(node(robot, "sides-grid-difference").isVisible()).isFalse();
        assertThat(grid(robot, "b").tensorProperty().get().shape().channels()).isEqualTo(16);
        robot.clickOn("#sides-reset");
        assertThat(harness.workspace.sides().secondProperty().get()).isEqualTo(SecondSide.SAME);
        assertThat(node(robot, "sides-no-second").isVisible()).isTrue();
    }

    @Test
    void anotherPictureIsOpenedForBOnly(FxRobot robot) throws Exception {
        Path file = folder.resolve("my_picture.png");
        PictureWriter.writePng(file, SamplePictures.all().get(3).picture());
        showSample(robot, 0);
        harness.answers.add(file);
        robot.clickOn("#sides-picture").clickOn("Open a picture for B…");
        waitFor(() -> result() != null);
        assertThat(robot.lookup("#sides-picture").queryAs(MenuButton.class).getText())
                .isEqualTo("picture: my_picture.png");
        assertThat(harness.workspace.run().pictureProperty().get().name()).startsWith("sample: ");
        robot.clickOn("#sides-show-classes");
        TableView<PredictionChange> predictions =
                robot.lookup("#sides-predictions").queryTableView();
        assertThat(predictions.isVisible()).isTrue();
        assertThat(node(robot, "sides-distances").isVisible()).isFalse();
        assertThat(predictions.getItems().size()).isBetween(5, 10);
        int best = result().second().top().get(0).classIndex();
        assertThat(predictions.getItems())
                .filteredOn(change -> change.secondRank() == 1)
                .extracting(PredictionChange::classIndex)
                .containsExactly(best);
    }

    @Test
    void networksWithOtherClassesHaveNoCommonPredictions(FxRobot robot) {
        showSample(robot, 0);
        onFx(() -> harness.workspace.sides().reader().openPreset("squeezenet-v1.1"));
        waitFor(() -> result() != null);
        robot.clickOn("#sides-show-classes");
        TableView<PredictionChange> predictions =
                robot.lookup("#sides-predictions").queryTableView();
        assertThat(predictions.getItems()).isEmpty();
        assertThat(((Label) predictions.getPlaceholder()).getText())
                .isEqualTo("A tells 10 classes apart, B 1,000: their predictions cannot be compared.");
    }

    @Test
    void whileAnotherViewIsInFrontBIsNotRun(FxRobot robot) {
        showSample(robot, 0);
        robot.clickOn("#sides-first-picture");
        waitFor(() -> result() != null);
        TwoRuns before = result();
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getSelectionModel().select(0));
        onFx(() -> harness.workspace.openSample(SamplePictures.all().get(4)));
        waitFor(() -> harness.workspace.run().resultProperty().get() != before.first());
        assertThat(result()).isSameAs(before);
        openSides(robot);
        waitFor(() -> result() != before);
        assertThat(result().first())
                .isSameAs(harness.workspace.run().resultProperty().get());
    }
}
