package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.command.PaletteEntry;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The command palette in the real window. Figures are of the paper's section 5.2. */
class PaletteWindowTest extends ShownWindow {
    private static ObservableList<PaletteEntry> found(FxRobot robot) {
        return robot.lookup("#palette-list").<PaletteEntry>queryListView().getItems();
    }

    private static String answer(FxRobot robot) {
        return robot.lookup("#palette-answer").queryAs(Label.class).getText();
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup("#palette").query().isVisible();
    }

    @Test
    void aSettingIsPreviewedThenDoneAndTheFocusComesBack(FxRobot robot) {
        Node before = robot.lookup("#slider-sr").query();
        WaitForAsyncUtils.waitForAsyncFx(10_000, before::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("sr=0.25");
        assertThat(answer(robot)).startsWith("Enter: set SR to 0.25").contains("1,967,080 parameters");
        assertThat(harness.workspace.document().state().analysis().parameters()).isEqualTo(1_248_424);
        robot.type(KeyCode.ENTER);
        assertThat(harness.workspace.document().state().analysis().parameters()).isEqualTo(1_967_080);
        assertThat(isShown(robot)).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
    }

    @Test
    void layersViewsAndKeysOfSettingsAreFound(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("fire5").type(KeyCode.ENTER);
        assertThat(harness.workspace.selection().layer()).startsWith("fire5/");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(found(robot).get(0).title()).isEqualTo("fire5");
        robot.write("Costs").type(KeyCode.ENTER);
        assertThat(robot.lookup("#cost-chart").query().isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.K).write("squeeze ratio").type(KeyCode.ENTER);
        assertThat(answer(robot)).contains("Squeeze ratio");
        robot.write("0.5").type(KeyCode.ENTER);
        assertThat(harness.workspace.document().undoLabelProperty().get()).isEqualTo("set SR to 0.5");
    }

    @Test
    void arrowsChooseAndEscapeLeavesAllAsItWas(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("open");
        ListView<?> list = robot.lookup("#palette-list").queryListView();
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(isShown(robot)).isFalse();
        assertThat(harness.workspace.document().undoLabelProperty().get()).isEmpty();
        assertThat(harness.workspace.settings().get().values()).doesNotContainKey("palette");
    }

    @Test
    void noTwoCommandsHaveTheSameIdOrKeys() {
        var commands = harness.window.menus().stream()
                .flatMap(menu -> menu.commands().stream())
                .map(found -> found.command())
                .toList();
        assertThat(commands).extracting(command -> command.id()).doesNotHaveDuplicates();
        assertThat(commands.stream()
                        .filter(command -> !command.shortcut().isEmpty())
                        .map(command ->
                                KeyCombination.valueOf(command.shortcut()).getDisplayText()))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }
}
