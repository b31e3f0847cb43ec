package dev.kiln.app.task;

import dev.kiln.core.io.Progress;

/** Something that takes time. */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work on a background thread.
     *
     * @param progress to report to, and to be stopped by
     */
    T run(Progress progress) throws Exception;
}
