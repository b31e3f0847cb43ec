package dev.kiln.core.suggestion;

import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.graph.Limits;
import java.util.Objects;

/**
 * How a network is held in memory while it runs.
 *
 * @param precision of each weight and each activation
 * @param batch pictures that run at once
 */
public record Storage(Precision precision, int batch) {
    /** Largest number of pictures that run at once. */
    public static final int MAX_BATCH = Counting.MAX_BATCH;

    public Storage {
        Objects.requireNonNull(precision, "precision");
        Limits.checked("batch", batch, 1, MAX_BATCH);
    }

    /** The same batch in another precision. */
    public Storage withPrecision(Precision newPrecision) {
        return new Storage(newPrecision, batch);
    }

    /** Another batch in the same precision. */
    public Storage withBatch(int newBatch) {
        return new Storage(precision, newBatch);
    }
}
