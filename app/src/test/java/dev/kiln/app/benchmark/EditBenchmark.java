package dev.kiln.app.benchmark;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Edits in the real window without end, one step in each frame: drags of widths, sliders, modules duplicated, moved and deleted. Prints
 * the memory after each part, and at last how long the JavaFX thread works for an undo and how far frames are apart.
 */
public final class EditBenchmark {
    private static final int FIRST = 500;
    private static final int PARTS = 5;
    private static final int EDITS_IN_PART = 2_000;
    private static final int UNDO_WARM_UP = 100;
    private static final int UNDONE = 600;
    private static final int LAYERS_VIEW = 0;
    private static final int HISTORY_VIEW = 8;
    private static final long SETTLE_MILLIS = 10_000;
    private static final long COLLECT_MILLIS = 500;

    private EditBenchmark() {}

    /** Opens the window, measures, prints and ends. */
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(1);
        BenchmarkWindow.run(List.of(), SETTLE_MILLIS, () -> {
            BenchmarkWindow.await(done -> new Editing(FIRST, random, done));
            printMemory(0);
            for (int part = 1; part <= PARTS; part++) {
                BenchmarkWindow.await(done -> new Editing(EDITS_IN_PART, random, done));
                printMemory(part * EDITS_IN_PART);
            }
            System.out.printf("%d steps in the history%n", BenchmarkWindow.onFx(EditBenchmark::steps));
            BenchmarkWindow.await(done -> new Undoing(LAYERS_VIEW, done));
            BenchmarkWindow.await(done -> new Undoing(HISTORY_VIEW, done));
        });
    }

    /** How many of the edits changed something. */
    private static int steps() {
        BenchmarkWindow.showView(HISTORY_VIEW);
        ListView<?> steps = (ListView<?>) BenchmarkWindow.scene().lookup("#history-list");
        return steps.getItems().size() - 1;
    }

    private static void printMemory(int edits) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(COLLECT_MILLIS);
        }
        System.out.printf(
                Locale.ROOT,
                "after %6d edits: %.1f MB of heap, %s%n",
                edits,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                resident());
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "resident memory unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .map(line -> line.replaceAll("\\s+", " "))
                .orElse("resident memory unknown");
    }

    /** One edit in each frame. */
    private static final class Editing extends AnimationTimer {
        private static final List<String> SLIDERS =
                List.of("sr", "pct3x3", "base_e", "incr_e", "freq", "modules", "input");
        private static final double REACH = 40;

        private final NetworkDiagram diagram =
                (NetworkDiagram) BenchmarkWindow.scene().lookup("#diagram");
        private final int edits;
        private final Random random;
        private final Runnable done;
        private int edit;

        Editing(int edits, Random random, Runnable done) {
            this.edits = edits;
            this.random = random;
            this.done = done;
            BenchmarkWindow.showView(LAYERS_VIEW);
        }

        @Override
        public void handle(long now) {
            if (edit == edits) {
                stop();
                done.run();
                return;
            }
            edit++;
            switch (random.nextInt(4)) {
                case 0 -> slider();
                case 1 -> stage();
                default -> width();
            }
        }

        private void slider() {
            String id = "#slider-" + SLIDERS.get(random.nextInt(SLIDERS.size()));
            Slider slider = (Slider) BenchmarkWindow.scene().lookup(id);
            slider.setValue(slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin()) / 4);
        }

        private void width() {
            List<String> halves = diagram.picture().steps().stream()
                    .map(step -> step.layer())
                    .filter(layer -> layer.startsWith("fire"))
                    .toList();
            if (halves.isEmpty()) {
                return;
            }
            String module = halves.get(random.nextInt(halves.size())).replaceAll("/.*", "");
            diagram.picture().boundsOf(module + "/expand1x1").ifPresent(this::drag);
        }

        private void drag(Rect bar) {
            Point2D start = diagram.toControl(bar.right(), bar.centerY());
            BenchmarkWindow.mouse(MouseEvent.MOUSE_PRESSED, diagram, start);
            Point2D end = start.add((random.nextDouble() - 0.5) * REACH, 0);
            BenchmarkWindow.mouse(MouseEvent.MOUSE_DRAGGED, diagram, end);
            BenchmarkWindow.mouse(MouseEvent.MOUSE_RELEASED, diagram, end);
        }

        private void stage() {
            KeyCode key = List.of(KeyCode.D, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)
                    .get(random.nextInt(5));
            diagram.requestFocus();
            Event.fireEvent(diagram, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        }
    }

    /** One undo in each frame. */
    private static final class Undoing extends AnimationTimer {
        private final Button undo = (Button) BenchmarkWindow.scene().lookup("#undo");
        private final FrameTimes times = new FrameTimes(UNDO_WARM_UP);
        private final String view;
        private final Runnable done;
        private int step;

        Undoing(int index, Runnable done) {
            this.done = done;
            view = BenchmarkWindow.showView(index);
            BenchmarkWindow.scene().addPostLayoutPulseListener(times::laidOut);
        }

        @Override
        public void handle(long now) {
            times.started();
            if (step == UNDO_WARM_UP + UNDONE) {
                stop();
                times.print("undo, " + view);
                done.run();
                return;
            }
            step++;
            undo.fire();
        }
    }
}
