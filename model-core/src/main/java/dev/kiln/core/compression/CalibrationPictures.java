package dev.kiln.core.compression;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The pictures whose activations say what an error in a layer costs.
 *
 * @param folder the folder that they lie in; empty for the pictures that Kiln generates
 */
public record CalibrationPictures(Optional<Path> folder) {
    /** Kiln's own pictures. */
    public static final CalibrationPictures GENERATED = new CalibrationPictures(Optional.empty());

    /**
     * Returns the pictures of a folder.
     *
     * @param folder the folder, or null for Kiln's own pictures
     */
    public static CalibrationPictures of(Path folder) {
        return folder == null ? GENERATED : new CalibrationPictures(Optional.of(folder));
    }
}
