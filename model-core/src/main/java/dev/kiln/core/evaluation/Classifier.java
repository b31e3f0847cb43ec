package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import java.nio.file.Path;

/** What is evaluated. */
@FunctionalInterface
public interface Classifier {
    /**
     * Returns how sure it is of each class for a picture file, by the class's index; larger is surer.
     *
     * @throws InputException where the file is no picture that can be read
     */
    float[] scores(Path picture) throws InputException;
}
