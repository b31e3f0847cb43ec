package dev.kiln.app.task;

import java.util.function.Consumer;

/**
 * A slot for work of which only the newest matters: a new request cancels the one before, and waits until that has stopped. So a
 * drag asks a hundred times, and at most one piece of work runs and one waits. Use on the user-interface thread only.
 */
public final class LatestTask {
    private final Background background;
    private boolean active;
    private Job running;
    private Runnable waiting;

    public LatestTask(Background background) {
        this.background = background;
    }

    /** Asks for work; results of earlier requests that are not in yet are dropped. */
    public <T> void request(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        waiting = () -> running = background.start(title, work, onSuccess, onFailure, this::ended);
        if (active) {
            running.cancel();
        } else {
            startWaiting();
        }
    }

    /** Drops what runs and what waits. */
    public void cancel() {
        waiting = null;
        if (active) {
            running.cancel();
        }
    }

    private void ended() {
        active = false;
        startWaiting();
    }

    private void startWaiting() {
        if (waiting != null) {
            Runnable next = waiting;
            waiting = null;
            active = true;
            next.run();
        }
    }
}
