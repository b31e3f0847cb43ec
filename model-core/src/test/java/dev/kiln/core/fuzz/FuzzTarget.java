package dev.kiln.core.fuzz;

import dev.kiln.core.io.InputException;
import java.util.Random;

/** A reader of files, and small valid files for it. */
public interface FuzzTarget {
    /**
     * A damaged file.
     *
     * @param bytes its bytes
     * @param mayDiffer true where a reader that takes it has nothing by which it could tell that the file is another one
     */
    record Damaged(byte[] bytes, boolean mayDiffer) {}

    /** A valid file; the same for the same state of the generator. */
    byte[] draw(Random random);

    /** The file with something wrong. */
    Damaged damage(byte[] original, Random random);

    /**
     * Reads a file named {@code damaged}, and looks whether what was read is valid in itself.
     *
     * @throws InputException where the reader refuses the file
     * @throws AssertionError where it takes the file and what it read is not valid
     */
    void read(byte[] bytes) throws InputException;

    /** What messages of refusals must match. */
    default String refusal() {
        return "(?s)damaged: .*byte \\d+.*";
    }
}
