package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.stage.Window;

/**
 * Drags the squeeze ratio in the real window, one event in each frame, and measures how long the JavaFX thread works for it
 * (event, CSS and layout) and how far frames are apart. Runs once for each view under the diagram.
 */
public final class DragBenchmark {
    private static final int WARM_UP = 200;
    private static final int EVENTS = 600;
    private static final int VIEWS = 3;

    private DragBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) {
        Thread driver = new Thread(DragBenchmark::drive, "driver");
        driver.setDaemon(true);
        driver.start();
        Launcher.open(List.of());
    }

    private static void drive() {
        try {
            while (Window.getWindows().isEmpty() || !Window.getWindows().get(0).isShowing()) {
                Thread.sleep(20);
            }
            // DL4J loads meanwhile; it is not what is measured
            Thread.sleep(6_000);
            for (int view = 0; view < VIEWS; view++) {
                CountDownLatch done = new CountDownLatch(1);
                int index = view;
                Platform.runLater(() -> new Drag(index, done).start());
                done.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** One event in each frame. */
    private static final class Drag extends AnimationTimer {
        private final CountDownLatch done;
        private final Scene scene = Window.getWindows().get(0).getScene();
        private final Slider slider = (Slider) scene.lookup("#slider-sr");
        private final String view;
        private final FrameTimes times = new FrameTimes(WARM_UP);
        private int event;

        Drag(int index, CountDownLatch done) {
            this.done = done;
            TabPane tabs = (TabPane) scene.lookup(".tab-pane");
            tabs.getSelectionModel().select(index);
            view = tabs.getTabs().get(index).getText();
            scene.addPostLayoutPulseListener(times::laidOut);
            slider.setValueChanging(true);
        }

        @Override
        public void handle(long now) {
            times.started();
            if (event == WARM_UP + EVENTS) {
                stop();
                slider.setValueChanging(false);
                times.print(view);
                done.countDown();
                return;
            }
            event++;
            slider.setValue(0.1 + 0.8 * Math.abs(Math.sin(event * 0.05)));
        }
    }
}
