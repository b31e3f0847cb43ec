package dev.kiln.app.compress;

import dev.kiln.core.io.Progress;

/**
 * One progress for work that comes in several stretches, each of which counts from the beginning: what is told never goes back. A
 * stretch begins where fewer steps are done than before or another number of steps is to be done.
 */
final class WholeProgress implements Progress {
    /** Parts of the whole that are told. */
    static final long PARTS = 10_000;

    private final Progress whole;
    private final double share;
    private double from;
    private double now;
    private long lastDone = -1;
    private long lastTotal = -1;

    /** @param stretches that the work is expected to have; where there are more, the later ones share what is left */
    WholeProgress(Progress whole, int stretches) {
        this.whole = whole;
        this.share = 1.0 / stretches;
    }

    @Override
    public void step(long done, long total, String what) {
        if (total > 0) {
            if (lastTotal >= 0 && (done < lastDone || total != lastTotal)) {
                from = now;
            }
            lastDone = done;
            lastTotal = total;
            double part = Math.min(1, (double) done / total);
            double length = Math.min(share, (1 - from) / 2);
            now = Math.max(now, from + length * part);
        }
        whole.step(Math.round(now * PARTS), PARTS, what);
    }
}
