package dev.kiln.app.weights;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where to write a file. */
@FunctionalInterface
public interface AskFile {
    /** The file, or empty where the user changes their mind. */
    Optional<Path> ask(String title, String proposedName);
}
