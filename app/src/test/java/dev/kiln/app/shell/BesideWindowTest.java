package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Small windows beside the real one: as large as their content, in its middle, and it stays as it is. */
class BesideWindowTest extends ShownWindow {
    private void assertInTheMiddle(Window small) {
        assertThat(small.getX() + small.getWidth() / 2).isCloseTo(stage.getX() + stage.getWidth() / 2, within(2.0));
        assertThat(small.getY() + small.getHeight() / 2).isCloseTo(stage.getY() + stage.getHeight() / 2, within(2.0));
    }

    @Test
    void theListOfShortcutsTakesTwoThirdsOfTheWindow(FxRobot robot) {
        robot.push(KeyCode.F1);
        Node list = robot.lookup("#shortcuts").query();
        Window small = list.getScene().getWindow();
        assertThat(small.getHeight()).isCloseTo(stage.getHeight() * 2 / 3, within(60.0));
        assertThat(list.getLayoutBounds().getHeight()).isGreaterThan(stage.getHeight() / 2);
        assertInTheMiddle(small);
        onFx(small::hide);
    }

    @Test
    void theQuestionWhatBecomesOfChangesShowsAllAnswers(FxRobot robot) {
        UnsavedWork work = UnsavedWork.of(harness.workspace.document());
        Platform.runLater(() -> UnsavedDialog.ask(stage, work));
        waitFor(() -> robot.lookup("#unsaved-dialog").tryQuery().isPresent());
        Window small = robot.lookup("#unsaved-dialog").query().getScene().getWindow();
        assertInTheMiddle(small);
        Bounds inside = small.getScene().getRoot().getLayoutBounds();
        assertThat(robot.from(small.getScene().getRoot()).lookup(".button").queryAllAs(Button.class))
                .hasSize(3)
                .allSatisfy(button -> assertThat(inside.contains(button.localToScene(button.getLayoutBounds())))
                        .isTrue());
        robot.clickOn("Cancel");
    }
}
