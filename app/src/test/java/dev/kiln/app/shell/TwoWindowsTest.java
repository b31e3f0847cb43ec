package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.project.Recoverable;
import dev.kiln.app.settings.SettingsFile;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.core.architecture.Edits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two windows of one process, each on a project of its own. */
@ExtendWith(ApplicationExtension.class)
class TwoWindowsTest {
    @TempDir
    static Path folder;

    private final ScheduledExecutorService writer = Windows.writer();
    private Stage first;
    private MainWindow window;

    @Start
    void start(Stage stage) throws IOException {
        first = stage;
        Path file = folder.resolve(SettingsFile.NAME);
        Files.writeString(file, "format=kiln-settings-1\ndivider=0.62\ntab=layers\n");
        Windows windows = new Windows(
                WindowHarness.preset("squeezenet-v1.0"),
                Launcher.analyze(WindowHarness.preset("alexnet-bvlc")),
                folder,
                new SettingsStore(SettingsStore.read(file).settings(), file, writer),
                writer);
        window = windows.open(stage);
        while (window.furnish()) {
            // all parts at once: tests look for them
        }
    }

    @AfterEach
    void stop() {
        writer.shutdownNow();
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.getScene().lookup(".kiln") instanceof MainWindow)
                .toList();
    }

    private Stage openSecond(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> stages().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        return stages().stream().filter(stage -> stage != first).findFirst().orElseThrow();
    }

    /** Where the parts of a window are, in its own pixels. */
    private static Map<String, Bounds> parts(Stage stage) {
        Parent root = stage.getScene().getRoot();
        return Stream.of(
                        "#menu-bar",
                        ".tool-strip",
                        ".headline",
                        ".folding-left",
                        ".folding-right",
                        "#diagram",
                        ".diagram-legend",
                        "#palette-fire",
                        "#palette-pool",
                        "#views",
                        "#layer-table",
                        ".status-bar")
                .filter(part -> root.lookup(part) != null)
                .collect(Collectors.toMap(part -> part, part -> {
                    Node node = root.lookup(part);
                    return node.localToScene(node.getLayoutBounds());
                }));
    }

    @Test
    void theSecondIsLaidOutAsTheFirst(FxRobot robot) throws TimeoutException {
        Stage second = openSecond(robot);
        onFx(() -> {
            // windows of one size: a test before may have left the first one another
            second.setWidth(first.getWidth());
            second.setHeight(first.getHeight());
        });
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, Bounds> expected = parts(first);
        assertThat(expected).hasSizeGreaterThan(9).containsKeys("#views", "#diagram", "#palette-fire", "#layer-table");
        assertThat(expected.get("#diagram").getHeight())
                .as("the divider is where it was the last time")
                .isGreaterThan(expected.get("#views").getHeight());
        assertThat(parts(second)).isEqualTo(expected);
    }

    @Test
    void eachHasItsOwnProjectAndAsksForItself(FxRobot robot) throws TimeoutException {
        Stage second = openSecond(robot);
        Workspace other = ((MainWindow) second.getScene().lookup(".kiln")).workspace();
        onFx(() -> window.workspace().document().apply(Edits.rename("edited")));
        assertThat(first.getTitle()).isEqualTo("edited ● – Kiln");
        assertThat(second.getTitle()).isEqualTo("SqueezeNet v1.0 – Kiln");
        assertThat(other.document().undoLabelProperty().get()).isEmpty();
        onFx(() -> KilnApplication.close(second));
        assertThat(stages()).containsExactly(first);
        Platform.runLater(() -> KilnApplication.close(first));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Cancel");
        assertThat(first.isShowing()).isTrue();
        Platform.runLater(() -> KilnApplication.close(first));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Don't save");
        assertThat(first.isShowing()).isFalse();
        assertThat(Recoverable.find(folder.resolve("autosave"))).isEmpty();
        assertThat(SettingsStore.read(folder.resolve(SettingsFile.NAME))
                        .settings()
                        .get(WindowPlace.SETTING))
                .isPresent();
    }
}
