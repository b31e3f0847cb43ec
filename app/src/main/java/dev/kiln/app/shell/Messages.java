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

        /** As above, where a file could not be opened. */
        default void showOfFile(String title, String text) {
            show(title, text);
        }
    }

    /** What actions begin with that open a file; its name follows. */
    private static final String OPEN = "open ";

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
     * Tells the user what went wrong. Files are called by their names there; the log has their paths.
     *
     * @param action what was being done, to be read behind "Could not": a verb, and where a file is concerned its name
     */
    public void error(String action, Throwable failure) {
        Logger log = LoggerFactory.getLogger(Messages.class);
        if (isUsersInput(failure)) {
            log.warn("Could not {}: {}", action, failure.getMessage());
            String text = byName(action.substring(action.indexOf(' ') + 1), String.valueOf(failure.getMessage()));
            if (action.startsWith(OPEN)) {
                display.showOfFile("Could not " + action, text);
            } else {
                display.show("Could not " + action, text);
            }
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

    /** A message that begins with the path of a file, with the file's name in its place. */
    static String byName(String name, String message) {
        int at = Math.max(message.indexOf("/" + name), message.indexOf("\\" + name));
        return at >= 0 && !message.substring(0, at).contains(": ") ? message.substring(at + 1) : message;
    }

    private static boolean isUsersInput(Throwable failure) {
        return failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof NativeLibraryException;
    }
}
