package dev.kiln.app.benchmark;

import dev.kiln.app.shell.Launcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Window;

/** Starts one of the windows in this JVM and prints the milliseconds from the start of the process to the first frame. */
public final class StartProbe {
    private static final int POLL_MILLIS = 2;

    private StartProbe() {}

    /** Takes {@code kiln} or {@code empty}. */
    public static void main(String[] arguments) {
        Thread probe = new Thread(StartProbe::report, "probe");
        probe.setDaemon(true);
        probe.start();
        if (arguments[0].equals("kiln")) {
            Launcher.open(List.of());
        } else {
            Application.launch(EmptyWindow.class);
        }
    }

    private static void report() {
        try {
            while (Window.getWindows().isEmpty() || !Window.getWindows().get(0).isShowing()) {
                Thread.sleep(POLL_MILLIS);
            }
            CountDownLatch frames = new CountDownLatch(2);
            Platform.runLater(() -> new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.countDown();
                }
            }.start());
            frames.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(start, Instant.now()).toMillis());
        Runtime.getRuntime().halt(0);
    }
}
