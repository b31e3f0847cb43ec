package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import dev.kiln.visualizers.activation.ActivationGrid;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Window;

/**
 * Starts one of the windows in this JVM and prints milliseconds from the start of the process to the first frame, to the first
 * frame of the complete window, and to the first one with activation maps: of the files to open, or else of a sample.
 */
public final class StartProbe {
    private static final int POLL_MILLIS = 2;

    private StartProbe() {}

    /** Takes {@code kiln} with files to open, or {@code empty}. */
    public static void main(String[] arguments) {
        boolean kiln = arguments[0].equals("kiln");
        List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        List<BooleanSupplier> stages = new ArrayList<>(List.of(() -> true, () -> !kiln || hasStatusBar()));
        if (kiln) {
            stages.add(StartProbe::showsMaps);
        }
        Thread probe = new Thread(() -> report(stages), "probe");
        probe.setDaemon(true);
        probe.start();
        if (kiln) {
            Launcher.open(files);
        } else {
            Application.launch(EmptyWindow.class);
        }
    }

    private static void report(List<BooleanSupplier> stages) {
        try {
            while (Window.getWindows().isEmpty() || !Window.getWindows().get(0).isShowing()) {
                Thread.sleep(POLL_MILLIS);
            }
            List<String> times = new ArrayList<>();
            for (BooleanSupplier stage : stages) {
                while (!stage.getAsBoolean()) {
                    Thread.sleep(POLL_MILLIS);
                }
                awaitFrames();
                times.add(Long.toString(sinceStart()));
            }
            System.out.println(String.join(" ", times));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** The status bar is the last part that comes. Looked up on JavaFX's thread: others may meet a scene that changes. */
    private static boolean hasStatusBar() {
        return onFx(() -> root().lookup(".status-bar") != null);
    }

    private static boolean showsMaps() {
        return onFx(() -> root().lookup("#activation-grid") instanceof ActivationGrid grid
                && grid.tensorProperty().get() != null);
    }

    private static Parent root() {
        return Window.getWindows().get(0).getScene().getRoot();
    }

    private static boolean onFx(BooleanSupplier question) {
        return CompletableFuture.supplyAsync(question::getAsBoolean, Platform::runLater)
                .join();
    }

    private static void awaitFrames() throws InterruptedException {
        CountDownLatch frames = new CountDownLatch(2);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        frames.await();
    }

    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }
}
