package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.compress.CompressionViewModel;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.compression.CalibrationPictures;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.json.ProjectJson;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.compression.PlanCurves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The plan in the real window is undone, saved and followed like everything else. */
class PlanWindowTest extends ShownWindow {
    private CompressionViewModel model() {
        return harness.workspace.compression();
    }

    private Compression compression() {
        return harness.workspace.document().compression();
    }

    private static void select(FxRobot robot, String tab) {
        onFx(() -> selectNow(robot, tab));
    }

    private static void selectNow(FxRobot robot, String tab) {
        robot.lookup(".tab-pane").queryAs(TabPane.class).getTabs().stream()
                .filter(each -> each.getId().equals(tab))
                .forEach(each -> each.getTabPane().getSelectionModel().select(each));
    }

    private void openSmallNetwork(FxRobot robot) throws InputException {
        Architecture small = WindowHarness.preset("squeezenet-v1.1");
        for (String setting : new String[] {"modules=1", "input=48", "classes=10"}) {
            small = Settings.parse(setting).apply(small);
        }
        Architecture opened = small;
        onFx(() -> harness.workspace.document().open(opened, null));
        select(robot, "tab-compress");
        waitFor(() -> model().isExact());
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private byte[] savedAs(String name) throws Exception {
        Path file = folder.resolve(name);
        onFx(() -> model().save(file));
        waitFor(() -> model().writtenProperty().get().contains(name));
        return Files.readAllBytes(file);
    }

    private static void reachNow(FxRobot robot, long bytes) {
        robot.lookup("#compress-pane-sensitivity").queryAs(ToggleButton.class).fire();
        robot.lookup("#goal-bytes").queryAs(TextField.class).setText(String.valueOf(bytes));
        ((ButtonBase) robot.lookup("#goal-reach").query()).fire();
    }

    /** A place in the column of conv10 on the curve of bits, which is the second of two curves over the bytes. */
    private static Point2D bits(FxRobot robot, double height) {
        PlanCurves curves = robot.lookup("#compress-plan").queryAs(PlanCurves.class);
        Bounds bounds = curves.localToScreen(curves.getBoundsInLocal());
        return new Point2D(bounds.getMaxX() - 40, bounds.getMinY() + bounds.getHeight() * height);
    }

    @Test
    void bitsThatWereDrawnAreTakenBackByKeysWithTheSize(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        String before = text(robot, "compress-size");
        byte[] file = savedAs("before.kiln");

        robot.drag(bits(robot, 0.5), MouseButton.PRIMARY)
                .moveTo(bits(robot, 0.6))
                .moveTo(bits(robot, 0.68))
                .drop();
        waitFor(model()::isExact);

        assertThat(compression().plan().settings()).containsOnlyKeys("conv3");
        assertThat(compression().plan().of("conv3").isQuantized()).isTrue();
        assertThat(text(robot, "compress-size")).isNotEqualTo(before);
        undo(robot);
        assertThat(compression()).isEqualTo(Compression.LOSSLESS);
        waitFor(() -> model().isExact() && text(robot, "compress-size").equals(before));
        assertThat(savedAs("after.kiln")).isEqualTo(file);
        assertThat(harness.workspace.document().undoLabelProperty().get()).isEmpty();
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void undoWhileOneDrawsEndsTheStroke(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        onFx(() -> model().plan().set("conv1", new LayerSetting(0.5, 4)));

        robot.drag(bits(robot, 0.5), MouseButton.PRIMARY).moveTo(bits(robot, 0.6));
        assertThat(compression().plan().settings()).containsOnlyKeys("conv1", "conv3");
        undo(robot);
        undo(robot);
        robot.moveTo(bits(robot, 0.68)).drop();

        assertThat(compression().plan()).isEqualTo(CompressionPlan.LOSSLESS);
        assertThat(harness.workspace.document().redoLabelProperty().get()).isEqualTo("compress conv1");
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void undoOfAGoalGivesBackSizeErrorControlAndEveryByte(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        onFx(() -> model().plan().set("conv3", new LayerSetting(1, 4)));
        waitFor(model()::isExact);
        String before = text(robot, "compress-size");
        Compression compressed = compression();
        byte[] file = savedAs("before.kiln");

        onFx(() -> reachNow(robot, file.length / 2));
        waitFor(() -> compression().pictures().isPresent() && model().isExact());
        byte[] reached = savedAs("reached.kiln");
        assertThat(reached.length).isLessThanOrEqualTo(file.length / 2);
        onFx(() -> harness.workspace.document().undo());

        assertThat(compression()).isEqualTo(compressed);
        waitFor(() -> model().isExact() && text(robot, "compress-size").equals(before));
        assertThat(model().calibrationProperty().get()).isNull();
        assertThat(savedAs("after.kiln")).isEqualTo(file);
        onFx(() -> harness.workspace.document().redo());
        waitFor(model()::isExact);
        assertThat(savedAs("again.kiln")).isEqualTo(reached);
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void aProjectThatIsSavedWhileOneUndoesHoldsWhatWasThere(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        onFx(() -> model().plan().set("conv3", new LayerSetting(0.5, 4)));
        Compression asked = compression();
        Path file = folder.resolve("small.kilnproj");

        onFx(() -> {
            harness.workspace.projects().save(file);
            harness.workspace.document().undo();
        });
        waitFor(() -> harness.workspace.document().file().isPresent());

        assertThat(ProjectJson.read(file).project().variants().get(0).compression())
                .isEqualTo(asked);
        assertThat(harness.workspace.document().dirtyProperty().get()).isTrue();
        onFx(() -> harness.workspace.document().redo());
        assertThat(harness.workspace.document().dirtyProperty().get()).isFalse();
    }

    @Test
    void aRecoveredPlanWhosePicturesAreGoneIsFollowedWithoutThemAndSaysSo(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        Path gone = folder.resolve("gone");
        Compression planned = compression()
                .with(CompressionPlan.LOSSLESS.with("conv3", LayerSetting.AS_IT_IS.withBits(4)))
                .with(CalibrationPictures.of(gone));
        onFx(() -> harness.workspace.document().compress("planned elsewhere", planned));
        var copy = harness.workspace.document().contents().project();
        waitFor(model()::isExact);
        harness.errors.clear();

        onFx(() -> harness.workspace.document().recover(copy, null));
        waitFor(model()::isExact);

        assertThat(compression()).isEqualTo(planned);
        assertThat(harness.workspace.document().dirtyProperty().get()).isTrue();
        assertThat(model().calibrationProperty().get()).isNull();
        assertThat(model().resultProperty().get().plan()).isEqualTo(planned.plan());
        assertThat(text(robot, "compress-size")).doesNotContain("about");
    }

    @Test
    void weightsThatChangeInAnotherTabStopAGoal(FxRobot robot) throws Exception {
        openSmallNetwork(robot);
        Weights loaded = new Weights(Weights.Origin.FILE, "no layer of this network", List.of());

        onFx(() -> {
            reachNow(robot, 10_000);
            assertThat(harness.workspace.sensitivity().jobProperty().get()).isNotNull();
            selectNow(robot, "tab-compare");
            harness.workspace.run().weightsProperty().set(loaded);
            assertThat(harness.workspace.sensitivity().jobProperty().get()).isNull();
        });
        waitFor(() -> harness.workspace.background().jobs().isEmpty());

        assertThat(compression()).isEqualTo(Compression.LOSSLESS);
        select(robot, "tab-compress");
        waitFor(() -> model().isExact());
        assertThat(model().sourceProperty().get().request().loaded()).isSameAs(loaded);
    }
}
