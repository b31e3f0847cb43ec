package dev.kiln.app.shell;

import dev.kiln.app.task.Background;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.io.Downloader;
import dev.kiln.core.io.UserFolders;
import dev.kiln.presets.ImageNetLabels;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The JavaFX application: one window. */
public final class KilnApplication extends Application {
    private static final double PREFERRED_WIDTH = 1440;
    private static final double PREFERRED_HEIGHT = 900;
    /** Below this the headline's figures would be cut. */
    private static final double MIN_WIDTH = 1180;

    private static final double MIN_HEIGHT = 720;

    /** They belong to what is there already. */
    private static final int FIRST_FRAMES = 2;

    @Override
    public void start(Stage stage) {
        Launcher.Start start = Launcher.start();
        Path data = UserFolders.data();
        Path log = data.resolve("kiln.log");
        System.setProperty("kiln.log", log.toString());
        Messages messages = new Messages(new ErrorDialog(stage), log.toString());
        Background background = new Background(workers(), Platform::runLater);
        Workspace workspace = new Workspace(start.first().join(), background, messages, data, new Downloader());
        MainWindow window =
                show(stage, workspace, Dialogs.over(stage), start.reference().join());
        stage.show();
        // DL4J takes a second: nothing else must wait for it, and files that need it should not wait for the rest of
        // the window
        boolean hurried = !start.files().isEmpty();
        Runnable load = () -> {
            workspace.prepare();
            start.files().forEach(window.actions()::open);
        };
        furnish(window, hurried ? load : () -> {}, hurried ? () -> {} : load);
    }

    /**
     * Adds a part of the window in each frame, so that it is shown soon and stays alive meanwhile.
     *
     * @param whenBegun called once the first part is there, which holds the views
     */
    private static void furnish(MainWindow window, Runnable whenBegun, Runnable whenComplete) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > FIRST_FRAMES && !window.furnish()) {
                    stop();
                    whenComplete.run();
                } else if (frames == FIRST_FRAMES + 1) {
                    whenBegun.run();
                }
            }
        }.start();
    }

    private static Executor workers() {
        return Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "kiln-background");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Fills a stage with the window; the caller shows it. */
    static MainWindow show(Stage stage, Workspace workspace, Dialogs dialogs, Analysis reference) {
        MainWindow window = new MainWindow(
                workspace,
                dialogs,
                reference,
                KilnApplication::others,
                ImageNetLabels::name,
                () -> close(stage),
                () -> about(stage));
        Scene scene = new Scene(window);
        scene.getStylesheets()
                .add(KilnApplication.class.getResource("/dev/kiln/app/kiln.css").toExternalForm());
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(Math.min(PREFERRED_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(PREFERRED_HEIGHT, screen.getHeight()));
        stage.titleProperty()
                .bind(workspace
                        .document()
                        .stateProperty()
                        .map(state -> state.architecture().name() + " – Kiln"));
        stage.setOnCloseRequest(event -> {
            if (!window.actions().mayLeave()) {
                event.consume();
            }
        });
        return window;
    }

    private static void close(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static List<Analysis> others() {
        return Stream.of(Launcher.REFERENCE_PRESET, "alexnet-torchvision")
                .map(id -> Launcher.analyze(Launcher.preset(id)))
                .toList();
    }

    private static void about(Stage stage) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(stage);
        alert.setTitle("About Kiln");
        alert.setHeaderText("Kiln");
        alert.setContentText("The desktop explorer for SqueezeNet-style architectures. Apache License 2.0.\n\n"
                + "SqueezeNet: Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer 2016, arXiv 1602.07360.\n\n"
                + "Data folder: " + UserFolders.data());
        alert.show();
    }
}
