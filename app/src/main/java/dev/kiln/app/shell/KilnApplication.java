package dev.kiln.app.shell;

import dev.kiln.app.document.Document;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.io.UserFolders;
import dev.kiln.presets.ImageNetLabels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The JavaFX application: the first window, and how windows are made. */
public final class KilnApplication extends Application {
    /** They belong to what is there already. */
    private static final int FIRST_FRAMES = 2;

    @Override
    public void start(Stage stage) {
        Launcher.Start start = Launcher.start();
        Path data = UserFolders.data();
        System.setProperty("kiln.log", data.resolve("kiln.log").toString());
        SettingsStore.Remembered remembered = start.settings().join();
        ScheduledExecutorService writer = Windows.writer();
        SettingsStore settings = new SettingsStore(remembered.settings(), Launcher.settingsFile(), writer);
        Windows windows = new Windows(start.first().join(), start.reference().join(), data, settings, writer);
        MainWindow window = windows.open(stage);
        Workspace workspace = window.workspace();
        // DL4J takes a second: nothing else must wait for it, and what needs it should not wait for the rest of the
        // window
        boolean hurried = !start.files().isEmpty() || window.begin();
        Runnable load = () -> {
            workspace.prepare();
            start.files().forEach(window.actions()::open);
        };
        furnish(window, hurried ? load : () -> {}, () -> {
            windows.offerRecovery(window);
            remembered.fault().ifPresent(fault -> workspace
                    .messages()
                    .error("read your settings, so the defaults are used", fault));
            if (!hurried) {
                load.run();
            }
        });
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

    /** Fills a stage with a window that is alone; the caller shows it. */
    static MainWindow show(Stage stage, Workspace workspace, Dialogs dialogs, Analysis reference, Notices notices) {
        Appearance appearance = new Appearance(workspace.settings());
        return show(stage, workspace, dialogs, reference, WindowServices.alone(stage, appearance, notices));
    }

    /** Fills a stage with a window; the caller shows it. */
    static MainWindow show(
            Stage stage, Workspace workspace, Dialogs dialogs, Analysis reference, WindowServices services) {
        MainWindow window = new MainWindow(workspace, dialogs, reference, ImageNetLabels::name, services);
        Scene scene = new Scene(new ShrinkToFit(window, window::neededRoom));
        scene.getStylesheets()
                .add(KilnApplication.class.getResource("/dev/kiln/app/kiln.css").toExternalForm());
        UndoKeys.install(scene);
        stage.setScene(scene);
        // what a growing window shows before it is painted anew
        services.appearance().themeProperty().subscribe(theme -> scene.setFill(Appearance.ground(theme)));
        Runnable fit = () -> window.fit(scene.getWidth(), scene.getHeight());
        scene.widthProperty().addListener((o, before, now) -> fit.run());
        scene.heightProperty().addListener((o, before, now) -> fit.run());
        new Placement(stage, workspace.settings().get(WindowPlace.SETTING));
        stage.titleProperty().bind(title(workspace.document()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave(stage, window, () -> {});
        });
        return window;
    }

    /**
     * Closes a window for good, unless its user wants to stay or its project cannot be saved.
     *
     * @param then called once it is closed
     */
    static void leave(Stage stage, MainWindow window, Runnable then) {
        window.actions().leave(() -> {
            WindowPlace place = Placement.of(stage).place();
            window.workspace().settings().set(WindowPlace.SETTING, Optional.of(place));
            window.rememberLayout();
            stage.hide();
            then.run();
        });
    }

    private static StringBinding title(Document document) {
        return Bindings.createStringBinding(
                () -> document.architecture().name()
                        + document.file()
                                .map(file -> " – " + file.getFileName())
                                .orElse("")
                        + (document.dirtyProperty().get() ? " ●" : "")
                        + " – Kiln",
                document.stateProperty(),
                document.fileProperty(),
                document.dirtyProperty());
    }

    static void close(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    static void about(Stage stage) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.setTitle("About Kiln");
        alert.setHeaderText("Kiln");
        alert.setContentText("The desktop explorer for SqueezeNet-style architectures. Apache License 2.0.\n\n"
                + "SqueezeNet: Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer 2016, arXiv 1602.07360.\n\n"
                + "Data folder: " + UserFolders.data());
        BesideWindow.show(alert, stage);
    }
}
