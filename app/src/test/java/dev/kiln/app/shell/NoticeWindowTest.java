package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.json.ArchitectureJson;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** How the window says what could not be done. */
class NoticeWindowTest extends ShownWindow {
    private boolean shown(FxRobot robot) {
        return robot.lookup("#notice-bar").query().isVisible();
    }

    private void failToOpen(String name) throws Exception {
        Path file = Files.write(folder.resolve(name), new byte[0]);
        int before = harness.errors.size();
        onFx(() -> harness.window.actions().open(file));
        waitFor(() -> harness.errors.size() > before);
    }

    @Test
    void anErrorIsABarAndNoWindow(FxRobot robot) throws Exception {
        assertThat(shown(robot)).isFalse();
        int windows = Window.getWindows().size();
        failToOpen("empty.net");
        assertThat(Window.getWindows()).hasSize(windows);
        assertThat(shown(robot)).isTrue();
        assertThat(text(robot, "notice-title")).isEqualTo("Could not open empty.net");
        assertThat(text(robot, "notice-text")).startsWith("empty.net: ");
        assertThat(robot.lookup("#notice-words").query().getAccessibleText())
                .contains("Could not open empty.net")
                .contains(text(robot, "notice-text"));
        robot.clickOn("#notice-dismiss");
        assertThat(shown(robot)).isFalse();
    }

    @Test
    void severalWaitForEachOtherAndAreCounted(FxRobot robot) throws Exception {
        failToOpen("one.net");
        failToOpen("two.net");
        failToOpen("three.json");
        assertThat(text(robot, "notice-title")).isEqualTo("Could not open one.net");
        assertThat(text(robot, "notice-more")).isEqualTo("and 2 more");
        robot.clickOn("#notice-dismiss");
        assertThat(text(robot, "notice-title")).isEqualTo("Could not open two.net");
        assertThat(text(robot, "notice-more")).isEqualTo("and 1 more");
        onFx(() -> robot.lookup("#notice-words").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(text(robot, "notice-title")).isEqualTo("Could not open three.json");
        assertThat(text(robot, "notice-more")).isEmpty();
    }

    @Test
    void inPlaceOfAFileThatFailedAnotherCanBeOpened(FxRobot robot) throws Exception {
        failToOpen("empty.json");
        Path good = folder.resolve("good.json");
        Files.writeString(good, ArchitectureJson.write(WindowHarness.preset("squeezenet-v1.1")));
        harness.answers.add(good);
        robot.clickOn("#notice-open-another");
        waitFor(() -> text(robot, "headline-value-0").equals("1,235,496"));
        assertThat(shown(robot)).isFalse();
    }

    @Test
    void whatIsNoFileOffersNone(FxRobot robot) {
        onFx(() -> harness.notices.show("Could not load DL4J", "there is no memory"));
        assertThat(robot.lookup("#notice-open-another").query().isVisible()).isFalse();
    }
}
