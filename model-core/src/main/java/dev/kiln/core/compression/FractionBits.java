package dev.kiln.core.compression;

/** Floats with fewer bits of fraction: what is left out costs no space in a file. */
final class FractionBits {
    private static final int ALL = 23;

    private FractionBits() {}

    /** The nearest finite float whose fraction has only that many bits, 0…23; of two, the one away from 0. */
    static float round(float value, int bits) {
        int dropped = ALL - bits;
        int half = 1 << dropped >> 1;
        int raw = Float.floatToRawIntBits(value) + half >> dropped << dropped;
        float rounded = Float.intBitsToFloat(raw);
        return Float.isFinite(rounded) ? rounded : Float.intBitsToFloat(raw - (1 << dropped));
    }

    /** All values rounded. */
    static float[] round(float[] values, int bits) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = round(values[i], bits);
        }
        return rounded;
    }

    /** The next float away from 0 whose fraction has only that many bits, for a float of which that is true. */
    static float next(float value, int bits) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) + (1 << ALL - bits));
    }
}
