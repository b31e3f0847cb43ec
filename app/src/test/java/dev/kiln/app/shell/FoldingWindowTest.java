package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Panels that fold away, in the real window. */
class FoldingWindowTest extends ShownWindow {
    private void size(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        onFx(() -> stage.getScene().getRoot().layout());
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup("#views").queryAs(TabPane.class);
    }

    @Test
    void keysFoldEachPanelAndBringItBack(FxRobot robot) {
        assertThat(shown(robot, ".left-side")).isTrue();
        robot.type(KeyCode.F7);
        assertThat(shown(robot, ".left-side")).isFalse();
        robot.type(KeyCode.F8);
        assertThat(shown(robot, "#inspector-title")).isTrue();
        assertThat(robot.lookup(".right-side").<Node>queryAll()).noneMatch(FoldingWindowTest::isWithinVisible);
        robot.type(KeyCode.F9);
        assertThat(robot.lookup("#diagram").tryQuery()).isEmpty();
        robot.type(KeyCode.F7, KeyCode.F8, KeyCode.F9);
        assertThat(shown(robot, ".left-side")).isTrue();
        assertThat(robot.lookup(".right-side").<Node>queryAll()).anyMatch(FoldingWindowTest::isWithinVisible);
        assertThat(robot.lookup("#diagram").tryQuery()).isPresent();
    }

    private static boolean isWithinVisible(Node node) {
        return node == null || node.isVisible() && isWithinVisible(node.getParent());
    }

    @Test
    void theHandlesDoTheSame(FxRobot robot) {
        robot.clickOn("#handle-sliders");
        assertThat(shown(robot, ".left-side")).isFalse();
        robot.clickOn("#handle-sliders");
        assertThat(shown(robot, ".left-side")).isTrue();
        robot.clickOn("#handle-views");
        assertThat(robot.lookup("#views").tryQuery()).isEmpty();
        robot.clickOn("#handle-views");
        assertThat(robot.lookup("#views").tryQuery()).isPresent();
    }

    /** Whether two clicks are one double click depends on how busy the machine is. */
    private static void doubleClick(Node node) {
        onFx(() -> node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null)));
    }

    @Test
    void theFrontTabTakesTheWindowAndGivesItBack(FxRobot robot) {
        double before = tabs(robot).getHeight();
        robot.type(KeyCode.F11);
        assertThat(tabs(robot).getHeight()).isGreaterThan(before + 200);
        assertThat(tabs(robot).getWidth()).isGreaterThan(stage.getWidth() - 40);
        robot.type(KeyCode.ESCAPE);
        assertThat(tabs(robot).getHeight()).isEqualTo(before);
        doubleClick(robot.lookup("#tab-costs").query());
        assertThat(tabs(robot).getHeight()).isGreaterThan(before + 200);
        doubleClick(robot.lookup("#tab-costs").query());
        assertThat(tabs(robot).getHeight()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"900, 600", "1180, 720", "1280, 800"})
    void nothingIsShrunkOrCutOff(double width, double height, FxRobot robot) {
        size(width, height);
        assertThat(harness.window.getTransforms())
                .allSatisfy(scale -> assertThat(((Scale) scale).getX()).isEqualTo(1));
        double right = stage.getScene().getWidth();
        for (Node node : robot.lookup("#headline .label").queryAll()) {
            assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(right);
        }
        List<Labeled> cut =
                robot.lookup("#headline .label, #headline .headline-unit").queryAllAs(Labeled.class).stream()
                        .filter(label -> label.getText() != null && label.prefWidth(-1) > label.getWidth() + 1)
                        .toList();
        assertThat(cut).isEmpty();
        Bounds status = robot.lookup(".status-bar")
                .query()
                .localToScene(robot.lookup(".status-bar").query().getBoundsInLocal());
        assertThat(status.getMaxY()).isLessThanOrEqualTo(stage.getScene().getHeight() + 1);
    }

    @Test
    void foldedViewsGetTheRoom(FxRobot robot) {
        size(1280, 800);
        onFx(() -> tabs(robot).getSelectionModel().select(4));
        double before = tabs(robot).getHeight();
        robot.type(KeyCode.F9);
        assertThat(tabs(robot).getHeight()).isGreaterThan(before + 200);
    }

    @Test
    void aClickOnEmptyGroundLeavesTheKeyboardToTheView(FxRobot robot) {
        onFx(() -> tabs(robot).getSelectionModel().select(4));
        Label title = robot.lookup(".empty-title").queryAs(Label.class);
        robot.clickOn(title.getParent());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.RIGHT);
        assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isEqualTo(4);
        assertThat(tabs(robot).isFocused()).isFalse();
    }
}
