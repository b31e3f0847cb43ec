package dev.kiln.app.benchmark;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Slider;

/**
 * Drags the squeeze ratio in the real window, one event in each frame, and measures how long the JavaFX thread works for it
 * (event, CSS and layout) and how far frames are apart. Runs once for each view under the diagram that shows costs.
 */
public final class DragBenchmark {
    private static final int WARM_UP = 200;
    private static final int EVENTS = 600;
    private static final int VIEWS = 4;
    private static final long SETTLE_MILLIS = 6_000;

    private DragBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) {
        BenchmarkWindow.run(List.of(), SETTLE_MILLIS, () -> {
            for (int view = 0; view < VIEWS; view++) {
                int index = view;
                BenchmarkWindow.await(done -> new Drag(index, done));
            }
        });
    }

    /** One event in each frame. */
    private static final class Drag extends AnimationTimer {
        private final Runnable done;
        private final Slider slider = (Slider) BenchmarkWindow.scene().lookup("#slider-sr");
        private final String view;
        private final FrameTimes times = new FrameTimes(WARM_UP);
        private int event;

        Drag(int index, Runnable done) {
            this.done = done;
            view = BenchmarkWindow.showView(index);
            BenchmarkWindow.scene().addPostLayoutPulseListener(times::laidOut);
            slider.setValueChanging(true);
        }

        @Override
        public void handle(long now) {
            times.started();
            if (event == WARM_UP + EVENTS) {
                stop();
                slider.setValueChanging(false);
                times.print(view);
                done.run();
                return;
            }
            event++;
            slider.setValue(0.1 + 0.8 * Math.abs(Math.sin(event * 0.05)));
        }
    }
}
