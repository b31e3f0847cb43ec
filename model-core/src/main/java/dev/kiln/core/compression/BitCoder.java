package dev.kiln.core.compression;

/**
 * One end of a binary arithmetic code. A model is written once against this and serves both ends: where bits are written it
 * gets back what it gave, where they are read it gets what the file says, whatever it gave.
 */
interface BitCoder {
    /** Bits of a probability. */
    int PROBABILITY_BITS = 16;

    /**
     * Codes one bit.
     *
     * @param bit the bit to write; ignored where bits are read
     * @param one probability that it is 1, in units of 2⁻¹⁶, from 1 to 65535
     * @return the bit
     */
    int code(int bit, int one);

    /** Codes the lowest bits of a value, the highest of them first, as incompressible. */
    default int raw(int value, int bits) {
        int result = 0;
        for (int i = bits - 1; i >= 0; i--) {
            result = result << 1 | code(value >>> i & 1, 1 << PROBABILITY_BITS - 1);
        }
        return result;
    }
}
