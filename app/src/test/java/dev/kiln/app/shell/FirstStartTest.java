package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.settings.SettingsFile;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.core.image.SamplePictures;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** What somebody sees who starts Kiln without any file. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir
    Path folder;

    private final ScheduledExecutorService writer = Windows.writer();
    private Stage stage;
    private MainWindow window;

    @AfterEach
    void stop() {
        onFx(stage::hide);
        writer.shutdownNow();
    }

    private void start() throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            Path file = folder.resolve(SettingsFile.NAME);
            Windows windows = new Windows(
                    WindowHarness.preset("squeezenet-v1.0"),
                    Launcher.analyze(WindowHarness.preset("alexnet-bvlc")),
                    folder,
                    new SettingsStore(SettingsStore.read(file).settings(), file, writer),
                    writer);
            window = windows.open(stage);
            window.begin();
            while (window.furnish()) {
                // all parts at once
            }
        });
    }

    private String front(FxRobot robot) {
        TabPane tabs = robot.from(window).lookup("#views").queryAs(TabPane.class);
        return tabs.getSelectionModel().getSelectedItem().getId();
    }

    @Test
    void showsMapsOfASampleAndOffersTrainedWeights(FxRobot robot) throws Exception {
        start();
        assertThat(front(robot)).isEqualTo("tab-activations");
        waitFor(() -> window.workspace().run().resultProperty().get() != null);
        assertThat(robot.from(window).lookup("#activations-empty").query().isVisible())
                .isFalse();
        assertThat(text(robot, "shown-inputs"))
                .startsWith("weights: untrained")
                .contains(SamplePictures.all().get(0).name());
        assertThat(robot.from(window).lookup("#offer-weights").query().isVisible())
                .isTrue();
        assertThat(window.workspace().document().dirtyProperty().get()).isFalse();
    }

    @Test
    void theNextStartGoesOnWhereTheUserWas(FxRobot robot) throws Exception {
        start();
        SamplePictures.Sample other = SamplePictures.all().get(1);
        onFx(() -> window.workspace().openSample(other));
        onFx(() -> KilnApplication.close(stage));
        start();
        waitFor(() -> window.workspace().run().pictureProperty().get() != null);
        assertThat(window.workspace().run().pictureProperty().get().name()).contains(other.name());
        onFx(() -> robot.from(window)
                .lookup("#views")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(1));
        onFx(() -> KilnApplication.close(stage));
        start();
        assertThat(front(robot)).isEqualTo("tab-costs");
        assertThat(window.workspace().run().pictureProperty().get()).isNull();
    }
}
