package dev.kiln.core.evaluation;

import java.nio.file.Path;

/**
 * A picture file with what it shows.
 *
 * @param file the picture; not opened yet
 * @param label the right answer
 */
public record LabelledPicture(Path file, ClassLabel label) {}
