package dev.kiln.app.compress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the user for pictures.
 *
 * @param files asks for files; none where the user changes their mind
 * @param folder asks for a folder; empty where the user changes their mind
 */
public record AskPictures(Supplier<List<Path>> files, Supplier<Optional<Path>> folder) {}
