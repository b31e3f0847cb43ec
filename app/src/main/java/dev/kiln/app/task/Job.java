package dev.kiln.app.task;

import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A piece of background work as the status bar shows it. Its properties change on the user-interface thread only. */
public final class Job {
    private final String title;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private volatile boolean cancelled;

    Job(String title) {
        this.title = title;
    }

    /** What is being done. */
    public String title() {
        return title;
    }

    /** Asks the work to stop; it does at its next step, and its result is dropped in any case. */
    public void cancel() {
        cancelled = true;
    }

    /** True once somebody has asked the work to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    void checkCancelled() {
        if (cancelled) {
            throw new CancellationException(title + " was cancelled");
        }
    }

    void show(double newFraction, String newStep) {
        fraction.set(newFraction);
        step.set(newStep);
    }

    /** Share done, 0…1, or −1 where not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The step being done. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }
}
