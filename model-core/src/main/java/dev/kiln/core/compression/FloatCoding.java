package dev.kiln.core.compression;

/**
 * Floats without loss. Sign and exponent follow a distribution that is learned; of the fraction, low bits that are 0 in all
 * values are left out, and the others are taken as incompressible.
 */
final class FloatCoding {
    private static final int FRACTION_BITS = 23;
    private static final int HEAD_BITS = Float.SIZE - FRACTION_BITS;
    private static final int MEMORY = 1023;

    private FloatCoding() {}

    /** Codes all values of an array, and fills it where they are read. */
    static void code(BitCoder coder, float[] values) {
        int dropped = coder.raw(droppable(values), 5);
        NumberModel heads = new NumberModel(HEAD_BITS, 1, MEMORY);
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            int head = heads.code(coder, 0, bits >>> FRACTION_BITS);
            int fraction = coder.raw(bits >>> dropped, FRACTION_BITS - dropped);
            values[i] = Float.intBitsToFloat(head << FRACTION_BITS | fraction << dropped);
        }
    }

    /** Number of low bits of the fraction that are 0 in all values. */
    private static int droppable(float[] values) {
        int all = 1 << FRACTION_BITS;
        for (float value : values) {
            all |= Float.floatToRawIntBits(value);
        }
        return Integer.numberOfTrailingZeros(all);
    }
}
