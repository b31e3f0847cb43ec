package dev.kiln.core.compression;

/**
 * How one layer is compressed.
 *
 * @param density most of its weights that are kept, as a share, 0…1; the largest ones
 * @param bits of a code: 2…8, or {@value #FLOAT_BITS} where the kept weights stay the numbers that they are. Evenly spaced values
 *     take fractions of a bit as well, as 2^bits is their number
 */
public record LayerSetting(double density, double bits) {
    /** Bits of a number that is not quantized. */
    public static final double FLOAT_BITS = Float.SIZE;

    /** Nothing changes. */
    public static final LayerSetting AS_IT_IS = new LayerSetting(1, FLOAT_BITS);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException saying which number is out of which range
     */
    public LayerSetting {
        if (!(density >= 0 && density <= 1)) {
            throw new IllegalArgumentException("density must be from 0 to 1, not " + density);
        }
        if (bits != FLOAT_BITS && !(bits >= WeightQuantizer.MIN_BITS && bits <= WeightQuantizer.MAX_BITS)) {
            throw new IllegalArgumentException("bits of a code must be from %d to %d, not %s"
                    .formatted(WeightQuantizer.MIN_BITS, WeightQuantizer.MAX_BITS, bits));
        }
    }

    /** Whether weights become codes. */
    public boolean isQuantized() {
        return bits != FLOAT_BITS;
    }

    /** The same with another density. */
    public LayerSetting withDensity(double newDensity) {
        return new LayerSetting(newDensity, bits);
    }

    /** The same with other bits. */
    public LayerSetting withBits(double newBits) {
        return new LayerSetting(density, newBits);
    }
}
