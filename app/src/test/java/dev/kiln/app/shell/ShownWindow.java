package dev.kiln.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** The real window, opened anew for each test. */
@ExtendWith(ApplicationExtension.class)
abstract class ShownWindow {
    /** The test screen's size, in pixels. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;

    @TempDir
    static Path allFolders;

    /** For files of one test; the window's own data are in it too. */
    Path folder;

    Stage stage;
    WindowHarness harness;

    @BeforeEach
    final void open() throws IOException, TimeoutException {
        folder = Files.createTempDirectory(allFolders, "test");
        FxToolkit.setupStage(shown -> {
            stage = shown;
            harness = new WindowHarness(shown, folder.resolve("data"));
            opened();
        });
        // the stage is the same for all tests, and the one before may have left it small
        Fx.onFx(() -> {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
    }

    /** What a class of tests begins with; on the JavaFX thread. */
    void opened() {}

    @AfterEach
    final void stop() {
        harness.stop();
    }
}
