package dev.kiln.core.compression;

/**
 * How the values that weights share are found.
 *
 * @param values which values
 * @param initialization where k-means begins; evenly spaced values need none
 * @param seed of {@link Initialization#RANDOM}
 * @param control what is done against the error, for layers with statistics
 */
public record Quantization(Values values, Initialization initialization, long seed, ErrorControl control) {
    /** Evenly spaced values with all care. */
    public static final Quantization DEFAULT =
            new Quantization(Values.EVEN, Initialization.LINEAR, 1, ErrorControl.ALL);

    /** Kinds of values. */
    public enum Values {
        /** Multiples of a step: best behind an entropy coder (decision 7). */
        EVEN,
        /** Centroids of clusters, as in the Deep Compression paper. */
        CLUSTERS
    }

    /** The same with other values. */
    public Quantization withValues(Values newValues) {
        return new Quantization(newValues, initialization, seed, control);
    }

    /** The same with another initialization. */
    public Quantization withInitialization(Initialization newInitialization) {
        return new Quantization(values, newInitialization, seed, control);
    }

    /** The same with other care. */
    public Quantization withControl(ErrorControl newControl) {
        return new Quantization(values, initialization, seed, newControl);
    }
}
