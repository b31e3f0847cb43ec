package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.SharedData;
import dev.kiln.app.compress.CompressionViewModel;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.compression.PlanCurves;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person can do with a plan, done to the real window. */
class CompressWindowTest extends ShownWindow {
    private CompressionViewModel model() {
        return harness.workspace.compression();
    }

    private void openTab(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup(".tab-pane").queryAs(TabPane.class).getTabs().stream()
                        .filter(tab -> tab.getId().equals("tab-compress"))
                        .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab)));
        waitFor(() -> model().isExact() && !text(robot, "compress-size").isEmpty());
    }

    private void loadPublishedWeights(FxRobot robot) {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> harness.window.actions().open(weights));
        waitFor(() -> text(robot, "compress-warning").isEmpty() && model().isExact());
    }

    @Test
    void aBarIsDraggedAndTheSizeFollowsAndUndoBringsItBack(FxRobot robot) {
        openTab(robot);
        loadPublishedWeights(robot);
        String before = text(robot, "compress-size");
        PlanCurves curves = robot.lookup("#compress-plan").queryAs(PlanCurves.class);
        Bounds bounds = curves.localToScreen(curves.getBoundsInLocal());
        // the last column is conv10; the density's curve ends at about a third of the height
        Point2D top = new Point2D(bounds.getMaxX() - 30, bounds.getMinY() + 22);

        robot.drag(top, MouseButton.PRIMARY).moveTo(top.add(0, bounds.getHeight() * 0.2));
        assertThat(model().planProperty().get().of("conv10").density()).isLessThan(0.9);
        robot.moveTo(top.add(0, bounds.getHeight() * 0.5)).drop();

        assertThat(model().planProperty().get().settings()).containsOnlyKeys("conv10");
        assertThat(model().planProperty().get().of("conv10")).isEqualTo(new LayerSetting(0, LayerSetting.FLOAT_BITS));
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv10");
        waitFor(model()::isExact);
        String after = text(robot, "compress-size");
        assertThat(after).isNotEqualTo(before).doesNotContain("about");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> model().isExact() && text(robot, "compress-size").equals(before));
        robot.clickOn("#redo");
        waitFor(() -> model().isExact() && text(robot, "compress-size").equals(after));
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void keysChooseALayerAndChangeIt(FxRobot robot) {
        openTab(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup("#compress-plan").query().requestFocus());

        robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.DOWN);

        assertThat(model().planProperty().get().of("fire2/squeeze1x1").density())
                .isEqualTo(0.9);
        assertThat(model().planProperty().get().of("fire2/squeeze1x1").bits()).isEqualTo(8);
        assertThat(text(robot, "compress-readout")).startsWith("fire2/squeeze1x1 · density 90 %");
        robot.type(KeyCode.DELETE);
        assertThat(model().planProperty().get().of("fire2/squeeze1x1").bits()).isEqualTo(LayerSetting.FLOAT_BITS);
    }

    @Test
    void withoutWeightsItSaysThatSizesAreOfRandomNumbers(FxRobot robot) {
        openTab(robot);
        assertThat(text(robot, "compress-warning")).startsWith("⚠ Untrained");
        assertThat(robot.lookup("#compress-open").query().isVisible()).isTrue();
    }

    @Test
    void theFileHasTheBytesOnTheScreen(FxRobot robot) throws Exception {
        openTab(robot);
        loadPublishedWeights(robot);
        harness.answers.add(folder.resolve("small"));

        robot.clickOn(robot.lookup("#compress-save").queryAs(Button.class));

        Path file = folder.resolve("small.kiln");
        waitFor(() -> !model().writtenProperty().get().isEmpty());
        assertThat(Files.size(file))
                .isEqualTo(model().resultProperty().get().parts().total());
        assertThat(harness.proposals).containsExactly("squeezenet-v1.0.kiln");
    }
}
