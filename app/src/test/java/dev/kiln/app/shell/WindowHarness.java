package dev.kiln.app.shell;

import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.Downloader;
import dev.kiln.presets.Presets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;

/** The real window with a data folder of its own, and answers in place of the platform's file dialogs. */
final class WindowHarness implements Dialogs {
    final List<String> errors = new ArrayList<>();
    final Deque<Path> answers = new ArrayDeque<>();
    /** Names that were proposed for files to write. */
    final List<String> proposals = new ArrayList<>();

    final Notices notices = new Notices();
    final Workspace workspace;
    final MainWindow window;
    /** The answer to what becomes of changes that are not saved. */
    Unsaved unsaved = Unsaved.DISCARD;
    /** Projects that were to be left with such changes. */
    final List<UnsavedWork> asked = new ArrayList<>();

    private final ExecutorService workers = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "test-background");
        thread.setDaemon(true);
        return thread;
    });

    WindowHarness(Stage stage, Path dataFolder) {
        notices.waitingProperty().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(notice -> errors.add(notice.title() + ": " + notice.text()));
            }
        });
        Messages messages = new Messages(notices, "kiln.log");
        workspace = new Workspace(
                preset("squeezenet-v1.0"),
                new Background(workers, Platform::runLater),
                messages,
                dataFolder,
                new Downloader());
        window = KilnApplication.show(stage, workspace, this, Launcher.analyze(preset("alexnet-bvlc")), notices);
        while (window.furnish()) {
            // all parts at once: tests look for them
        }
        stage.show();
    }

    static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public List<Path> openFiles(String title, List<FileKind> kinds) {
        return Optional.ofNullable(answers.poll()).stream().toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName) {
        proposals.add(proposedName);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Unsaved askToSave(UnsavedWork work) {
        asked.add(work);
        return unsaved;
    }

    void stop() {
        workers.shutdownNow();
    }
}
