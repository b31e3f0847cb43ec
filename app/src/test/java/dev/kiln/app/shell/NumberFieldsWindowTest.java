package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Numbers that are typed into the window are read by one rule, and refused where they stand. */
class NumberFieldsWindowTest extends ShownWindow {
    private int batch() {
        return harness.workspace.conventionsProperty().get().counting().batch();
    }

    private void openMemory(FxRobot robot) {
        TabPane tabs = robot.lookup("#views").queryAs(TabPane.class);
        onFx(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-memory"))
                .forEach(tabs.getSelectionModel()::select));
    }

    @Test
    void theInspectorReadsGroupsAndRefusesADecimalComma(FxRobot robot) {
        onFx(() -> harness.workspace.selection().select("fire5/squeeze1x1"));
        Architecture before = harness.workspace.document().architecture();
        for (String wrong : new String[] {"32,5", "1.000", "1e3", "0x10"}) {
            robot.doubleClickOn("#editor-s1x1");
            robot.type(KeyCode.END).eraseText(8).write(wrong).type(KeyCode.ENTER);
            assertThat(text(robot, "inspector-hint"))
                    .contains("s1x1: expected a whole number, 1 to 4,096 filters, found \"" + wrong + "\"");
            assertThat(harness.workspace.document().architecture()).isEqualTo(before);
        }
        robot.type(KeyCode.END).eraseText(8).write("1,024").type(KeyCode.ENTER);
        assertThat(harness.workspace.document().undoLabelProperty().get()).isEqualTo("set fire5 s1x1 to 1024");
    }

    @Test
    void theBatchOfTheMemoryTab(FxRobot robot) {
        openMemory(robot);
        robot.clickOn("#memory-batch-field").type(KeyCode.END).eraseText(4).write("1,024");
        assertThat(batch()).isEqualTo(1024);
        robot.eraseText(5).write("32,5").type(KeyCode.ENTER);
        assertThat(text(robot, "memory-batch-fault"))
                .isEqualTo("Batch: expected a whole number from 1 to 1,024 pictures, found \"32,5\""
                        + " (a fraction begins with a point, as in 0.5)");
        assertThat(batch()).isNotEqualTo(325);
        robot.type(KeyCode.ESCAPE);
        assertThat(text(robot, "memory-batch-fault")).isEmpty();
        assertThat(robot.lookup("#memory-batch-field").queryAs(TextField.class).getText())
                .isEqualTo(Integer.toString(batch()));
    }

    @Test
    void theBatchOfTheConventions(FxRobot robot) {
        robot.clickOn("#headline-unit-2");
        Spinner<?> spinner = robot.lookup("#count-batch").queryAs(Spinner.class);
        type(spinner, "1 000");
        assertThat(batch()).isEqualTo(1000);
        for (String wrong : new String[] {"32,5", "abc", "", "1025", "NaN"}) {
            type(spinner, wrong);
            assertThat(batch()).as(wrong).isEqualTo(1000);
            assertThat(text(robot, "count-batch-fault"))
                    .startsWith("expected a whole number from 1 to 1,024 pictures, found \"" + wrong + "\"");
        }
        type(spinner, "2");
        assertThat(batch()).isEqualTo(2);
        assertThat(text(robot, "count-batch-fault")).isEmpty();
    }

    private static void type(Spinner<?> spinner, String text) {
        onFx(() -> {
            spinner.getEditor().setText(text);
            spinner.getEditor().fireEvent(new ActionEvent());
        });
    }
}
