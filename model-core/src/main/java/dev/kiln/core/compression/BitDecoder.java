package dev.kiln.core.compression;

/** Reads what {@link BitEncoder} wrote. Reads zeros behind the end, so that it never fails; whether there was too little is for checksums. */
final class BitDecoder implements BitCoder {
    private static final long TOP = 1L << 24;

    private final byte[] bytes;
    private int position;
    /** Unsigned numbers of 32 bits. */
    private long range = 0xFFFFFFFFL;

    private long code;

    BitDecoder(byte[] bytes) {
        this.bytes = bytes;
        for (int i = 0; i < Integer.BYTES; i++) {
            code = code << 8 | next();
        }
    }

    private int next() {
        int index = position++;
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    @Override
    public int code(int ignored, int one) {
        long bound = (range >>> PROBABILITY_BITS) * one;
        long above = code - bound;
        // all bits set where the bit is 1; no branch, because nobody can predict the bits of a good code
        long mask = above >> Long.SIZE - 1;
        code = above + (bound & mask);
        range = (bound & mask) + (range - bound & ~mask);
        while (range < TOP) {
            range <<= 8;
            code = code << 8 | next();
        }
        return (int) -mask;
    }
}
