package dev.kiln.app.task;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * A slot for work of which only the newest matters: a new request cancels the one before, and waits until that has stopped. So a
 * drag asks a hundred times, and at most one piece of work runs and one waits. Use on the user-interface thread only.
 *
 * <p>Requests that come faster than the work is done would cancel each other without end, and nobody would see a result before
 * they cease. Where results on the way are worth seeing, work may be given a time in which it is not cancelled.
 */
public final class LatestTask {
    private final Background background;
    private final long graceNanos;
    private boolean active;
    private Job running;
    private long startNanos;
    private Runnable waiting;
    /** True where what runs was dropped by {@link #cancel}, so that nobody needs to hear of its end. */
    private boolean dropped;

    /** Cancels work at once where there is newer. */
    public LatestTask(Background background) {
        this(background, Duration.ZERO);
    }

    /**
     * Lets quick work end.
     *
     * @param grace work that began a shorter time ago is not cancelled by a request, and its result is handed over
     */
    public LatestTask(Background background, Duration grace) {
        this.background = background;
        this.graceNanos = grace.toNanos();
    }

    /** Asks for work. */
    public <T> void request(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        request(title, work, onSuccess, onFailure, () -> {});
    }

    /** As above; {@code onStopped} is told where somebody cancelled the job itself and nothing newer was asked for. */
    public <T> void request(
            String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Runnable onStopped) {
        waiting = () -> running = background.start(title, work, onSuccess, onFailure, job -> ended(job, onStopped));
        if (!active) {
            startWaiting();
        } else if (System.nanoTime() - startNanos >= graceNanos) {
            cancelRunning();
        }
    }

    /** Cancels what runs; executors that run at once call back before there is a job to cancel. */
    private void cancelRunning() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Drops what runs and what waits. */
    public void cancel() {
        waiting = null;
        if (active) {
            dropped = true;
            cancelRunning();
        }
    }

    private void ended(Job job, Runnable onStopped) {
        active = false;
        if (waiting == null && job.isCancelled() && !dropped) {
            onStopped.run();
        }
        startWaiting();
    }

    private void startWaiting() {
        if (waiting != null) {
            Runnable next = waiting;
            waiting = null;
            active = true;
            startNanos = System.nanoTime();
            dropped = false;
            next.run();
        }
    }
}
