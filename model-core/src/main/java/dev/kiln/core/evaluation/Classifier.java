package dev.kiln.core.evaluation;

import dev.kiln.core.io.InputException;
import java.nio.file.Path;

/**
 * What is evaluated.
 *
 * @param <T> a picture as the classifier takes it
 */
public interface Classifier<T> {
    /**
     * Reads a picture. Called by several threads at once.
     *
     * @throws InputException where the file is no picture that can be read
     */
    T read(Path picture) throws InputException;

    /** Returns how sure it is of each class, by the class's index; larger is surer. Called for one picture after the other. */
    float[] scores(T picture);
}
