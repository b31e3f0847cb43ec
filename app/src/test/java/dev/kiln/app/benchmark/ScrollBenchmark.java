package dev.kiln.app.benchmark;

import com.sun.management.ThreadMXBean;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.visualizers.activation.ActivationGrid;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;

/**
 * Turns the mouse wheel over the grid of activation maps in the real window, one notch in each frame, down to the end, up again,
 * and so on. Measures how long the JavaFX thread works for it, how far frames are apart, and how much that thread allocates.
 * Random weights and a sample picture: neither changes what painting costs.
 */
public final class ScrollBenchmark {
    private static final int WARM_UP = 100;
    private static final int STEPS = 600;
    private static final int NOTCH_PIXELS = 40;
    private static final List<String> LAYERS = List.of("conv1", "fire9/expand3x3", "conv10");

    private ScrollBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) throws IOException {
        Path picture = Files.createTempFile("kiln-scroll", ".png");
        picture.toFile().deleteOnExit();
        PictureWriter.writePng(picture, SamplePictures.all().get(0).picture());
        BenchmarkWindow.run(List.of(picture), 0, () -> {
            while (!BenchmarkWindow.onFx(ScrollBenchmark::showsMaps)) {
                Thread.sleep(200);
            }
            for (String layer : LAYERS) {
                BenchmarkWindow.await(done -> new Wheel(layer, done));
            }
        });
    }

    private static boolean showsMaps() {
        Scene scene = BenchmarkWindow.scene();
        return scene.lookup("#activation-grid") instanceof ActivationGrid grid
                && grid.tensorProperty().get() != null;
    }

    /** One notch in each frame. */
    private static final class Wheel extends AnimationTimer {
        private final String layer;
        private final Runnable done;
        private final Scene scene = BenchmarkWindow.scene();
        private final ActivationGrid grid = (ActivationGrid) scene.lookup("#activation-grid");
        private final FrameTimes times = new FrameTimes(WARM_UP);
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private long allocatedBefore;
        private int step;
        private int direction = 1;

        Wheel(String layer, Runnable done) {
            this.layer = layer;
            this.done = done;
            @SuppressWarnings("unchecked")
            ComboBox<String> layers = (ComboBox<String>) scene.lookup("#activation-layer");
            layers.setValue(layer);
            scene.addPostLayoutPulseListener(times::laidOut);
        }

        @Override
        public void handle(long now) {
            times.started();
            if (step == WARM_UP) {
                allocatedBefore = threads.getCurrentThreadAllocatedBytes();
            }
            if (step == WARM_UP + STEPS) {
                stop();
                report();
                done.run();
                return;
            }
            step++;
            ScrollBar bar = (ScrollBar) grid.lookup(".scroll-bar");
            if (bar.getValue() >= bar.getMax()) {
                direction = -1;
            } else if (bar.getValue() <= 0) {
                direction = 1;
            }
            grid.lookup(".image-view").fireEvent(notch(-direction * NOTCH_PIXELS));
        }

        private static ScrollEvent notch(double deltaY) {
            return new ScrollEvent(
                    ScrollEvent.SCROLL,
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    deltaY,
                    0,
                    deltaY,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null);
        }

        private void report() {
            times.print(layer);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %.0f×%.0f pixels, %d maps; FX thread allocates %d bytes per frame%n",
                    "",
                    grid.getWidth(),
                    grid.getHeight(),
                    grid.grid().tiles(),
                    (threads.getCurrentThreadAllocatedBytes() - allocatedBefore) / STEPS);
        }
    }
}
