package dev.kiln.core.io;

import java.util.concurrent.CancellationException;

/** Told by long operations how far they are; asked by them whether to go on. */
public interface Progress {
    /** Ignores everything and never cancels. */
    Progress NONE = (done, total, what) -> {};

    /**
     * Reports a step and gives the caller the chance to stop the work.
     *
     * @param done units done
     * @param total units in all, or −1 where not known
     * @param what what is being done, for the user
     * @throws CancellationException where the user has cancelled
     */
    void step(long done, long total, String what);
}
