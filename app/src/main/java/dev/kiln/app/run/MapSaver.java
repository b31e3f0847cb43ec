package dev.kiln.app.run;

import dev.kiln.core.io.Progress;
import java.nio.file.Path;

/** Saves what a view shows to a file that the user chooses. */
@FunctionalInterface
public interface MapSaver {
    /** Writes a file. */
    @FunctionalInterface
    interface Writing {
        /**
         * Writes everything, on a background thread.
         *
         * @param progress to report to, and to be stopped by
         */
        void write(Path file, Progress progress) throws Exception;
    }

    /**
     * Asks for a file, and writes it where the user names one; the user hears of failures.
     *
     * @param title what is saved
     * @param proposedName with the ending of its kind
     */
    void save(String title, String proposedName, Writing writing);
}
