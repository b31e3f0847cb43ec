package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import java.nio.file.Path;

/**
 * An item of a folder that cannot be read; the others are used without it.
 *
 * @param file the item, as it was found below the folder
 * @param reason why, for the user, without the item's path
 */
public record SkippedItem(Path file, String reason) {
    /** An item that a reader refused. */
    public static SkippedItem of(Path file, InputException refusal) {
        String message = refusal.getMessage();
        String path = file + ": ";
        return new SkippedItem(file, message.startsWith(path) ? message.substring(path.length()) : message);
    }

    @Override
    public String toString() {
        return file + ": " + reason;
    }
}
