package dev.kiln.app.shell;

import dev.kiln.app.project.Autosave;
import dev.kiln.app.project.AutosaveFile;
import dev.kiln.app.project.Recoverable;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.task.Background;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.Downloader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** All windows of the process, each on a project of its own, and what they share. JavaFX ends with the last. */
final class Windows {
    private static final int WORKERS = 2;
    /** A new window lies this much lower and further right than the one before, in pixels. */
    private static final double STEP = 28;

    private final Architecture first;
    private final Analysis reference;
    private final Path data;
    private final SettingsStore settings;
    private final Appearance appearance;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemon("kiln-background"));
    /** Writes copies and settings, one after the other. */
    private final ScheduledExecutorService writer;

    /** In the order in which they were opened. */
    private final Map<Stage, MainWindow> open = new LinkedHashMap<>();

    Windows(
            Architecture first,
            Analysis reference,
            Path data,
            SettingsStore settings,
            ScheduledExecutorService writer) {
        this.first = first;
        this.reference = reference;
        this.data = data;
        this.settings = settings;
        this.writer = writer;
        this.appearance = new Appearance(settings);
    }

    static ScheduledExecutorService writer() {
        return Executors.newSingleThreadScheduledExecutor(daemon("kiln-writer"));
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Fills a stage and shows it; parts that the first frame does not need are missing yet. */
    MainWindow open(Stage stage) {
        Path log = data.resolve("kiln.log");
        Notices notices = new Notices();
        Messages messages = new Messages(notices, log.toString());
        Background background = new Background(workers, Platform::runLater);
        Autosave autosave = new AutosaveFile(
                copies(),
                writer,
                failure -> Platform.runLater(
                        () -> messages.error("keep a copy of what is not saved; please save it yourself", failure)));
        Workspace workspace = new Workspace(first, background, messages, data, new Downloader(), autosave, settings);
        WindowServices services = new WindowServices(
                appearance,
                notices,
                this::openAnother,
                () -> KilnApplication.close(stage),
                this::quit,
                () -> KilnApplication.about(stage));
        MainWindow window = KilnApplication.show(stage, workspace, Dialogs.over(stage), reference, services);
        open.put(stage, window);
        stage.setOnHidden(event -> {
            open.remove(stage);
            workspace.close();
            settings.flush();
        });
        stage.show();
        return window;
    }

    private void openAnother() {
        Stage stage = new Stage();
        Stage last = new ArrayList<>(open.keySet()).get(open.size() - 1);
        MainWindow window = open(stage);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(Math.max(screen.getMinX(), Math.min(last.getX() + STEP, screen.getMaxX() - stage.getWidth())));
        stage.setY(Math.max(screen.getMinY(), Math.min(last.getY() + STEP, screen.getMaxY() - stage.getHeight())));
        window.begin();
        while (window.furnish()) {
            // its classes are loaded: nobody waits for its parts
        }
    }

    /** Closes one window after the other, until a user wants to stay. */
    private void quit() {
        open.entrySet().stream()
                .findFirst()
                .ifPresent(first -> KilnApplication.leave(first.getKey(), first.getValue(), this::quit));
    }

    /** Offers in a window what windows that did not end well have left. */
    void offerRecovery(MainWindow window) {
        workers.execute(() -> {
            List<Recoverable> found = Recoverable.find(copies());
            Platform.runLater(() -> window.offer(found));
        });
    }

    private Path copies() {
        return data.resolve("autosave");
    }
}
