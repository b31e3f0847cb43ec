package dev.kiln.app.shell;

import dev.kiln.core.io.InputException;
import dev.kiln.core.io.NativeLibraryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in which the user hears of errors. Each is logged here once; user text has no stack trace. */
public final class Messages {
    /** Shows text to the user. */
    public interface Display {
        /**
         * @param title what could not be done
         * @param text why, and what would help
         */
        void show(String title, String text);
    }

    private final Display display;
    private final String logFile;

    /**
     * @param logFile where the details are, for the user
     */
    public Messages(Display display, String logFile) {
        this.display = display;
        this.logFile = logFile;
    }

    /**
     * Tells the user what went wrong.
     *
     * @param action what was being done, to be read behind "Could not"
     */
    public void error(String action, Throwable failure) {
        Logger log = LoggerFactory.getLogger(Messages.class);
        if (isUsersInput(failure)) {
            log.warn("Could not {}: {}", action, failure.getMessage());
            display.show("Could not " + action, failure.getMessage());
        } else if (failure instanceof OutOfMemoryError) {
            log.error("Could not {}", action, failure);
            display.show("Could not " + action, "There is not enough memory for it. A smaller input size needs less.");
        } else {
            log.error("Could not {}", action, failure);
            display.show(
                    "Could not " + action,
                    "Something unexpected happened: %s. The log has the details: %s"
                            .formatted(
                                    failure.getMessage() == null
                                            ? failure.getClass().getSimpleName()
                                            : failure.getMessage(),
                                    logFile));
        }
    }

    private static boolean isUsersInput(Throwable failure) {
        return failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof NativeLibraryException;
    }
}
