package dev.kiln.app.task;

import dev.kiln.core.io.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs work on one executor and hands results over on another. Tests pass {@code Runnable::run} for both and see everything done
 * when the call returns.
 */
public final class Background {
    private static final long PROGRESS_INTERVAL_NANOS = 50_000_000;

    private final Executor workers;
    private final Executor userInterface;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /**
     * @param workers runs the work
     * @param userInterface runs what touches properties, {@code Platform::runLater} in the window
     */
    public Background(Executor workers, Executor userInterface) {
        this.workers = workers;
        this.userInterface = userInterface;
    }

    /**
     * Starts work; call on the user-interface thread.
     *
     * @param onSuccess gets the result there, unless the job was cancelled
     * @param onFailure gets the exception there, unless the job was cancelled
     */
    public <T> Job start(String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        return start(title, work, onSuccess, onFailure, ended -> {});
    }

    /** As above; {@code onEnd} is called last in every case, cancelled jobs included. */
    <T> Job start(
            String title, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure, Consumer<Job> onEnd) {
        Job job = new Job(title);
        Runnable running = () -> {
            Runnable outcome = run(job, work, onSuccess, onFailure);
            userInterface.execute(() -> {
                jobs.remove(job);
                try {
                    if (!job.isCancelled()) {
                        outcome.run();
                    }
                } finally {
                    onEnd.accept(job);
                }
            });
        };
        jobs.add(job);
        try {
            workers.execute(running);
        } catch (RejectedExecutionException closed) {
            // the window is closed: what still wants to start is dropped
            job.cancel();
            jobs.remove(job);
        }
        return job;
    }

    /** The work going on now, oldest first. */
    public ObservableList<Job> jobs() {
        return jobs;
    }

    /** Out of memory and errors of native code are failures like others: the user must hear of them. */
    private <T> Runnable run(Job job, Work<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        try {
            job.checkCancelled();
            T result = work.run(progressOf(job));
            return () -> onSuccess.accept(result);
        } catch (CancellationException cancelled) {
            return job::cancel;
        } catch (Throwable failure) {
            return () -> onFailure.accept(failure);
        }
    }

    /** Reports at most twenty times a second, so that a fast loop does not flood the user interface. */
    private Progress progressOf(Job job) {
        AtomicLong next = new AtomicLong(System.nanoTime());
        return (done, total, what) -> {
            job.checkCancelled();
            long now = System.nanoTime();
            if (now - next.get() >= 0) {
                next.set(now + PROGRESS_INTERVAL_NANOS);
                double fraction = total > 0 ? (double) done / total : -1;
                userInterface.execute(() -> job.show(fraction, what));
            }
        };
    }
}
