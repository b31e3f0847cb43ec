package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/** The real window in this process, and what benchmarks do with it. */
final class BenchmarkWindow {
    private static final long POLL_MILLIS = 20;

    private BenchmarkWindow() {}

    /** What a benchmark does once the window is there, on a thread of its own. */
    interface Script {
        void run() throws Exception;
    }

    /** Opens the window on files, waits until it is shown and what loads behind it is loaded, runs the script and ends. */
    static void run(List<Path> files, long settleMillis, Script script) {
        Thread driver = new Thread(
                () -> {
                    try {
                        while (Window.getWindows().isEmpty()
                                || !Window.getWindows().get(0).isShowing()) {
                            Thread.sleep(POLL_MILLIS);
                        }
                        Thread.sleep(settleMillis);
                        script.run();
                    } catch (Exception failure) {
                        failure.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    }
                    Runtime.getRuntime().halt(0);
                },
                "driver");
        driver.setDaemon(true);
        driver.start();
        Launcher.open(files);
    }

    /** Makes frames on the JavaFX thread, starts them and waits until they say that they are done. */
    static void await(Function<Runnable, AnimationTimer> frames) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> frames.apply(done::countDown).start());
        done.await();
    }

    /** Does something on the JavaFX thread, and waits for what comes of it. */
    static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    static Scene scene() {
        return Window.getWindows().get(0).getScene();
    }

    /** Brings a view under the diagram to the front, and says its name. */
    static String showView(int index) {
        TabPane tabs = (TabPane) scene().lookup(".tab-pane");
        tabs.getSelectionModel().select(index);
        return tabs.getTabs().get(index).getText();
    }

    /** The name of the view in front. */
    static String shownView() {
        Tab shown = ((TabPane) scene().lookup(".tab-pane")).getSelectionModel().getSelectedItem();
        return shown.getText();
    }

    /** The left mouse button at a place of a node. */
    static void mouse(EventType<MouseEvent> type, Node target, Point2D at) {
        Point2D inScene = target.localToScene(at);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
