package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Starts one of the windows in this JVM and prints two numbers: milliseconds from the start of the process to the first frame,
 * and to the first frame of the complete window.
 */
public final class StartProbe {
    private static final int POLL_MILLIS = 2;

    private StartProbe() {}

    /** Takes {@code kiln} or {@code empty}. */
    public static void main(String[] arguments) {
        boolean kiln = arguments[0].equals("kiln");
        Thread probe = new Thread(() -> report(() -> !kiln || hasStatusBar()), "probe");
        probe.setDaemon(true);
        probe.start();
        if (kiln) {
            Launcher.open(List.of());
        } else {
            Application.launch(EmptyWindow.class);
        }
    }

    private static void report(BooleanSupplier complete) {
        try {
            while (Window.getWindows().isEmpty() || !Window.getWindows().get(0).isShowing()) {
                Thread.sleep(POLL_MILLIS);
            }
            awaitFrames();
            long first = sinceStart();
            while (!complete.getAsBoolean()) {
                Thread.sleep(POLL_MILLIS);
            }
            awaitFrames();
            System.out.println(first + " " + sinceStart());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** The status bar is the last part that comes. Looked up on JavaFX's thread: others may meet a scene that changes. */
    private static boolean hasStatusBar() {
        return CompletableFuture.supplyAsync(
                        () -> Window.getWindows().get(0).getScene().lookup(".status-bar") != null, Platform::runLater)
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
