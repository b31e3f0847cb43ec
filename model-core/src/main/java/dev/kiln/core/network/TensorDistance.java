package dev.kiln.core.network;

/**
 * How far one tensor's values are from another's, as vectors.
 *
 * @param relativeL2 ‖second − first‖₂ / ‖first‖₂: 0 where they are equal, 1 where the second is all zero. Infinite where only the
 *     first is all zero; NaN where a value is no finite number
 * @param cosine cosine of the angle between them, −1…1: 1 where they differ by a positive factor only. Two tensors of zeros are
 *     equal and have 1, one of zeros and another one have 0; NaN where a value is no finite number
 */
public record TensorDistance(double relativeL2, double cosine) {
    /** Between equal tensors, also ones of zeros. */
    public static final TensorDistance NONE = new TensorDistance(0, 1);

    /** Between tensors of which one has a value that is no finite number. */
    public static final TensorDistance UNDEFINED = new TensorDistance(Double.NaN, Double.NaN);

    /** False where a value is no finite number. */
    public boolean isDefined() {
        return !Double.isNaN(relativeL2);
    }
}
