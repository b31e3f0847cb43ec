package dev.kiln.app.cli;

import dev.kiln.core.io.Progress;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Progress as lines of text, readable in a log as well: one for each new kind of step, which is its first word, and one in a while
 * for steps of the same kind.
 */
final class StepLines implements Progress {
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final PrintStream diagnostics;
    private final LongSupplier nanos;
    private String lastKind = "";
    private long lastLine;

    /** @param nanos a clock that never goes back */
    StepLines(PrintStream diagnostics, LongSupplier nanos) {
        this.diagnostics = diagnostics;
        this.nanos = nanos;
    }

    /** Progress whose lines go to a stream. */
    static Progress on(PrintStream diagnostics) {
        return new StepLines(diagnostics, System::nanoTime);
    }

    @Override
    public synchronized void step(long done, long total, String what) {
        String kind = what.split(" ")[0];
        boolean changed = !kind.equals(lastKind);
        long now = nanos.getAsLong();
        if (changed || now - lastLine >= PAUSE_NANOS) {
            String share = changed || total <= 0 ? "" : ", " + Figures.percent((double) done / total);
            diagnostics.println("kiln: " + what + share);
            lastKind = kind;
            lastLine = now;
        }
    }
}
