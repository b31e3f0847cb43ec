package dev.kiln.app.cli;

import dev.kiln.app.pictures.PictureSet;
import dev.kiln.core.evaluation.SkippedItem;
import java.io.PrintStream;

/** Items of a folder of pictures that cannot be read, named one by one; the command goes on without them. */
final class SkippedLines {
    private SkippedLines() {}

    /** Names what was skipped, and gives the set back. */
    static PictureSet told(PictureSet set, PrintStream diagnostics) {
        for (SkippedItem item : set.skipped()) {
            diagnostics.println("kiln: skipped " + item);
        }
        return set;
    }
}
