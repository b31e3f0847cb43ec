package dev.kiln.app.project;

import dev.kiln.core.io.AtomicFiles;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A copy in a slot of its own, at most {@link #INTERVAL} and the time of one write behind the window. */
public final class AutosaveFile implements Autosave {
    /** Between two copies while somebody edits without a pause. What may be lost is 2 s: the rest is for slow disks. */
    static final Duration INTERVAL = Duration.ofMillis(500);

    private record Copy(Project project, Optional<Path> savedAs) {}

    private final Path folder;
    private final ScheduledExecutorService timer;
    private final Consumer<InputException> failures;
    /** Held by whoever touches the disk, and never asked for by one who holds this object's own lock. */
    private final Object disk = new Object();

    /** Guarded by {@link #disk}; null until something is to be kept. */
    private RecoverySlot slot;

    private boolean failed;
    private boolean closed;

    /** Guarded by this. The newest copy, or empty where there is nothing to keep. */
    private Optional<Copy> wanted = Optional.empty();

    private boolean scheduled;
    private List<Runnable> afterwards = new ArrayList<>();

    /**
     * @param folder for the copies of all windows and processes
     * @param timer writes, one after the other
     * @param failures hears on the timer's thread that copies cannot be written: once, until they can again
     */
    public AutosaveFile(Path folder, ScheduledExecutorService timer, Consumer<InputException> failures) {
        this.folder = folder;
        this.timer = timer;
        this.failures = failures;
    }

    @Override
    public void keep(Project project, Optional<Path> savedAs) {
        want(Optional.of(new Copy(project, savedAs)));
    }

    @Override
    public void clear() {
        want(Optional.empty());
    }

    private synchronized void want(Optional<Copy> copy) {
        wanted = copy;
        if (!scheduled) {
            scheduled = true;
            timer.schedule(this::write, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void afterNextCopy(Runnable action) {
        afterwards.add(action);
    }

    private void write() {
        synchronized (disk) {
            Optional<Copy> copy;
            List<Runnable> actions;
            synchronized (this) {
                copy = wanted;
                scheduled = false;
                actions = afterwards;
                afterwards = new ArrayList<>();
            }
            if (closed) {
                return;
            }
            if (copy.isEmpty() && slot != null) {
                slot.deleteCopy();
            }
            if (copy.isEmpty() || written(copy.get())) {
                actions.forEach(Runnable::run);
            } else {
                actions.forEach(this::afterNextCopy);
            }
        }
    }

    private boolean written(Copy copy) {
        try {
            if (slot == null) {
                slot = RecoverySlot.create(folder);
            }
            AtomicFiles.writeText(slot.copy(), ProjectJson.writeCopy(copy.project(), copy.savedAs()));
            failed = false;
            return true;
        } catch (InputException e) {
            if (!failed) {
                failed = true;
                failures.accept(e);
            }
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (disk) {
            closed = true;
            if (slot != null) {
                slot.remove();
                slot = null;
            }
            synchronized (this) {
                afterwards.forEach(Runnable::run);
                afterwards.clear();
            }
        }
    }

    /** Ends as a crash does: nothing more is written, and the copy is left to whoever looks for it. */
    void abandon() {
        synchronized (disk) {
            closed = true;
            if (slot != null) {
                slot.release();
                slot = null;
            }
        }
    }
}
