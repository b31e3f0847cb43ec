package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/**
 * Drags an expand half and then a stage over the picture of a network of 64 Fire modules in the real window, one event in each
 * frame, and measures how long the JavaFX thread works for it and how far frames are apart.
 */
public final class CanvasDragBenchmark {
    private static final int MODULES = 64;
    private static final int WARM_UP = 200;
    private static final int EVENTS = 600;

    private CanvasDragBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) throws Exception {
        SqueezeNet net =
                (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
        Path file = Files.createTempFile("kiln-64-modules", ".json");
        Files.writeString(file, ArchitectureJson.write(Schedules.withModules(net, MODULES)));
        file.toFile().deleteOnExit();
        Thread driver = new Thread(CanvasDragBenchmark::drive, "driver");
        driver.setDaemon(true);
        driver.start();
        Launcher.open(List.of(file));
    }

    private static void drive() {
        try {
            while (Window.getWindows().isEmpty() || !Window.getWindows().get(0).isShowing()) {
                Thread.sleep(20);
            }
            // DL4J loads meanwhile; it is not what is measured
            Thread.sleep(10_000);
            drag("width", "fire5/expand1x1", true);
            drag("stage", "fire5/expand1x1", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void drag(String name, String layer, boolean edge) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> new Drag(name, layer, edge, done).start());
        done.await();
    }

    /** One event in each frame. */
    private static final class Drag extends AnimationTimer {
        private static final double REACH = 60;

        private final String name;
        private final CountDownLatch done;
        private final Scene scene = Window.getWindows().get(0).getScene();
        private final NetworkDiagram diagram = (NetworkDiagram) scene.lookup("#diagram");
        private final FrameTimes times = new FrameTimes(WARM_UP);
        private final Point2D start;
        private int event;

        Drag(String name, String layer, boolean edge, CountDownLatch done) {
            this.done = done;
            TabPane tabs = (TabPane) scene.lookup(".tab-pane");
            this.name = name + ", " + tabs.getSelectionModel().getSelectedItem().getText();
            Rect bar = diagram.picture().boundsOf(layer).orElseThrow();
            double x = edge ? bar.right() : bar.x() + 1;
            start = diagram.toControl(x, bar.centerY());
            scene.addPostLayoutPulseListener(times::laidOut);
            fire(MouseEvent.MOUSE_PRESSED, start);
        }

        private void fire(EventType<MouseEvent> type, Point2D at) {
            Point2D inScene = diagram.localToScene(at);
            boolean down = type != MouseEvent.MOUSE_RELEASED;
            Event.fireEvent(
                    diagram,
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

        @Override
        public void handle(long now) {
            times.started();
            if (event == WARM_UP + EVENTS) {
                stop();
                fire(MouseEvent.MOUSE_RELEASED, start);
                times.print(name);
                done.countDown();
                return;
            }
            event++;
            fire(MouseEvent.MOUSE_DRAGGED, start.add(REACH * (1 + Math.sin(event * 0.05)), 0));
        }
    }
}
