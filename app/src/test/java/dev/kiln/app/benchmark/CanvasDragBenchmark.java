package dev.kiln.app.benchmark;

import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;

/**
 * Drags an expand half and then a stage over the picture of a network of 64 Fire modules in the real window, one event in each
 * frame, and measures how long the JavaFX thread works for it and how far frames are apart.
 */
public final class CanvasDragBenchmark {
    private static final int MODULES = 64;
    private static final int WARM_UP = 200;
    private static final int EVENTS = 600;
    private static final long SETTLE_MILLIS = 10_000;

    private CanvasDragBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) throws IOException {
        BenchmarkWindow.run(List.of(network(MODULES)), SETTLE_MILLIS, () -> {
            BenchmarkWindow.await(done -> new Drag("width", "fire5/expand1x1", true, done));
            BenchmarkWindow.await(done -> new Drag("stage", "fire5/expand1x1", false, done));
        });
    }

    /** A file with SqueezeNet v1.0 of another depth. */
    static Path network(int modules) throws IOException {
        SqueezeNet net =
                (SqueezeNet) Presets.find("squeezenet-v1.0").orElseThrow().architecture();
        Path file = Files.createTempFile("kiln-%d-modules".formatted(modules), ".json");
        Files.writeString(file, ArchitectureJson.write(Schedules.withModules(net, modules)));
        file.toFile().deleteOnExit();
        return file;
    }

    /** One event in each frame. */
    private static final class Drag extends AnimationTimer {
        private static final double REACH = 60;

        private final String name;
        private final Runnable done;
        private final NetworkDiagram diagram =
                (NetworkDiagram) BenchmarkWindow.scene().lookup("#diagram");
        private final FrameTimes times = new FrameTimes(WARM_UP);
        private final Point2D start;
        private int event;

        Drag(String name, String layer, boolean edge, Runnable done) {
            this.done = done;
            this.name = name + ", " + BenchmarkWindow.shownView();
            Rect bar = diagram.picture().boundsOf(layer).orElseThrow();
            double x = edge ? bar.right() : bar.x() + 1;
            start = diagram.toControl(x, bar.centerY());
            BenchmarkWindow.scene().addPostLayoutPulseListener(times::laidOut);
            BenchmarkWindow.mouse(MouseEvent.MOUSE_PRESSED, diagram, start);
        }

        @Override
        public void handle(long now) {
            times.started();
            if (event == WARM_UP + EVENTS) {
                stop();
                BenchmarkWindow.mouse(MouseEvent.MOUSE_RELEASED, diagram, start);
                times.print(name);
                done.run();
                return;
            }
            event++;
            Point2D at = start.add(REACH * (1 + Math.sin(event * 0.05)), 0);
            BenchmarkWindow.mouse(MouseEvent.MOUSE_DRAGGED, diagram, at);
        }
    }
}
