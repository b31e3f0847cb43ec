package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.headline.ChoiceSetting;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The memory view and the tour in the real window. */
class MemoryWindowTest extends ShownWindow {
    private static void openMemory(FxRobot robot) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-memory"))
                .forEach(tab -> tabs.getSelectionModel().select(tab)));
    }

    private static void chooseDevice(FxRobot robot, String name) {
        MenuButton devices = robot.lookup("#memory-device").queryAs(MenuButton.class);
        onFx(devices::show);
        MenuItem item = devices.getItems().stream()
                .filter(device -> device.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
        onFx(item::fire);
        onFx(devices::hide);
    }

    @Test
    void aSuggestionIsAppliedByOneClickAndTakenBackByUndo(FxRobot robot) {
        openMemory(robot);
        chooseDevice(robot, "Raspberry Pi Pico");
        assertThat(text(robot, "budget-verdict")).startsWith("✗ does not fit");
        onFx(robot.lookup("#memory-int8").<javafx.scene.control.ToggleButton>query()::fire);
        waitFor(() -> robot.lookup("#apply-suggestion-0").tryQuery().isPresent());
        onFx(robot.lookup("#apply-suggestion-0").queryAs(Button.class)::fire);
        assertThat(text(robot, "budget-verdict")).startsWith("✓ fits");
        waitFor(() -> text(robot, "memory-verdict").startsWith("✓ Fits"));
        robot.clickOn("#undo");
        assertThat(text(robot, "budget-verdict")).startsWith("✗ does not fit");
    }

    private static void openSuggestions(FxRobot robot) {
        openMemory(robot);
        chooseDevice(robot, "Raspberry Pi Pico");
        onFx(robot.lookup("#memory-int8").<javafx.scene.control.ToggleButton>query()::fire);
        waitFor(() -> robot.lookup("#apply-suggestion-0").tryQuery().isPresent());
    }

    private boolean isPreviewed(FxRobot robot) {
        return robot.lookup("#headline").query().getStyleClass().contains("preview");
    }

    @Test
    void pointingAtASuggestionPreviewsTheHeadlineUntilThePointerLeaves(FxRobot robot) {
        openSuggestions(robot);
        String before = text(robot, "headline-value-3");
        robot.moveTo("#suggestion-0");
        assertThat(text(robot, "budget-verdict")).startsWith("✓ fits");
        assertThat(text(robot, "headline-value-3")).isNotEqualTo(before);
        assertThat(text(robot, "headline-change-3")).startsWith("▼");
        assertThat(isPreviewed(robot)).isTrue();
        robot.moveTo("#headline-value-0");
        assertThat(text(robot, "budget-verdict")).startsWith("✗ does not fit");
        assertThat(text(robot, "headline-value-3")).isEqualTo(before);
        assertThat(text(robot, "headline-change-3")).isEmpty();
        assertThat(isPreviewed(robot)).isFalse();
        assertThat(harness.workspace.document().undoLabelProperty().get()).isEmpty();
    }

    @Test
    void theKeyboardOnASuggestionPreviewsTheHeadlineToo(FxRobot robot) {
        openSuggestions(robot);
        robot.clickOn("#memory-device").push(KeyCode.ESCAPE).push(KeyCode.TAB);
        assertThat(robot.lookup("#apply-suggestion-0").query().isFocused()).isTrue();
        assertThat(isPreviewed(robot)).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(isPreviewed(robot)).isFalse();
    }

    @Test
    void aTypedBatchMultipliesTheActivations(FxRobot robot) {
        openMemory(robot);
        assertThat(text(robot, "memory-totals")).contains("4.99 MB").contains("10.9 MB");
        TextField field = robot.lookup("#memory-batch-field").queryAs(TextField.class);
        onFx(() -> field.setText("10"));
        // by hand: 4 · (96·111·111 + 96·55·55) · 10 + 4 · 1,248,424 bytes
        assertThat(text(robot, "memory-totals")).contains("4.99 MB").contains("63.9 MB");
        onFx(() -> field.setText("nonsense"));
        assertThat(text(robot, "memory-totals")).contains("63.9 MB");
    }

    @Test
    void theHeadlineLeadsToTheSuggestions(FxRobot robot) {
        Node ask = robot.lookup("#budget-ask").query();
        assertThat(ask.isVisible()).isFalse();
        openMemory(robot);
        chooseDevice(robot, "Raspberry Pi Pico");
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        onFx(() -> tabs.getSelectionModel().select(0));
        assertThat(ask.isVisible()).isTrue();
        robot.clickOn(ask);
        assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-memory");
    }

    @Test
    void theTourWalksToSqueezeNetAndBackToTheEarlierNetwork(FxRobot robot) {
        assertThat(robot.lookup("#tour-card").query().isVisible()).isFalse();
        onFx(() -> harness.window.startTour());
        assertThat(text(robot, "document-name")).startsWith("Before SqueezeNet v1.0");
        for (int i = 0; i < 4; i++) {
            double place = nextAt(robot);
            robot.clickOn("#tour-next");
            assertThat(nextAt(robot)).isEqualTo(place);
        }
        assertThat(text(robot, "tour-place")).isEqualTo("TOUR · 5 OF 5");
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,248,424");
        robot.clickOn("#tour-back");
        robot.clickOn("#tour-leave");
        robot.clickOn("#tour-restore");
        assertThat(robot.lookup("#tour-card").query().isVisible()).isFalse();
        assertThat(text(robot, "document-name")).startsWith("SqueezeNet v1.0");
    }

    /** Where the button stands in the window, however long the text of a step is. */
    private static double nextAt(FxRobot robot) {
        Button next = robot.lookup("#tour-next").queryAs(Button.class);
        return next.localToScene(0, 0).getY();
    }

    @Test
    void devicesSayTheirMemoryAndAnotherOneIsDescribedByItsOwn(FxRobot robot) {
        openMemory(robot);
        MenuButton devices = robot.lookup("#memory-device").queryAs(MenuButton.class);
        onFx(devices::show);
        assertThat(devices.getItems())
                .filteredOn(item -> "STM32H743xI".equals(item.getText()))
                .singleElement()
                .satisfies(item -> assertThat(((HBox) ((CustomMenuItem) item).getContent()).getChildren())
                        .filteredOn(Label.class::isInstance)
                        .extracting(label -> ((Label) label).getText())
                        .containsExactly("STM32H743xI", "2 MB flash, 1 MB RAM"));
        onFx(() -> {
            robot.lookup("#device-flash").queryAs(TextField.class).setText("6,144");
            robot.lookup("#device-ram").queryAs(TextField.class).setText("6144");
            robot.lookup("#device-use").queryAs(Button.class).fire();
        });
        // fp32 stays: 4 · 1,248,424 bytes of 6 MB and 4 · (96·111² + 96·55²) of 6 MB
        assertThat(text(robot, "budget-verdict"))
                .isEqualTo("✓ fits: weights 4.76 MB of 6 MB, activations 5.62 MB of 6 MB");
        assertThat(harness.workspace
                        .settings()
                        .get(ChoiceSetting.DEVICE)
                        .device()
                        .weightBytes())
                .isEqualTo(6 << 20);
    }
}
