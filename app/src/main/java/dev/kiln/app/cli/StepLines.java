package dev.kiln.app.cli;

import dev.kiln.core.io.Progress;
import java.io.PrintStream;

/** Progress as lines of text: one for each new kind of step, readable in a log as well. */
final class StepLines {
    private StepLines() {}

    /** Progress whose lines go to a stream. */
    static Progress on(PrintStream diagnostics) {
        return new Progress() {
            private String last = "";

            @Override
            public synchronized void step(long done, long total, String what) {
                String kind = what.split(" ")[0];
                if (!kind.equals(last)) {
                    diagnostics.println("kiln: " + what);
                    last = kind;
                }
            }
        };
    }
}
