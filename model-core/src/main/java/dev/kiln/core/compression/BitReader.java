package dev.kiln.core.compression;

/**
 * Reads what {@link BitWriter} wrote. Behind the end it reads zeros, so that loops need not ask at every bit; {@link #align} says
 * whether there was too little.
 */
final class BitReader {
    /** Bits that can be looked at together. */
    static final int MOST_BITS = 56;

    private final byte[] bytes;
    private long position;
    /** The next bits, from the highest on; zeros behind them. */
    private long window;

    private int filled;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next bits, at most {@value #MOST_BITS}, which stay to be read. */
    long peek(int bits) {
        if (filled < bits) {
            fill();
        }
        // two steps: a shift by 64 would be one by 0
        return window >>> 1 >>> Long.SIZE - 1 - bits;
    }

    private void fill() {
        while (filled <= MOST_BITS) {
            long next = position < bytes.length ? bytes[(int) position] & 0xFF : 0;
            window |= next << MOST_BITS - filled;
            position++;
            filled += Byte.SIZE;
        }
    }

    /** Passes over bits that were looked at. */
    void skip(int bits) {
        window <<= bits;
        filled -= bits;
    }

    /** Reads bits, at most {@value #MOST_BITS}. */
    long read(int bits) {
        long value = peek(bits);
        skip(bits);
        return value;
    }

    /**
     * Passes over the rest of a byte of which something was read.
     *
     * @param part what was read, for the message
     * @throws IllegalArgumentException where more was read than there is
     */
    void align(String part) {
        skip(filled & 7);
        long used = position - filled / Byte.SIZE;
        if (used > bytes.length) {
            throw new IllegalArgumentException("the code of %d bytes ends in the %s".formatted(bytes.length, part));
        }
    }

    /** Bytes that were not read. */
    long left() {
        return bytes.length - position + filled / Byte.SIZE;
    }
}
