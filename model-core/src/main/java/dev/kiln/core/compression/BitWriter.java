package dev.kiln.core.compression;

import java.io.ByteArrayOutputStream;

/** Writes bits, the highest of each byte first. */
final class BitWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** Bits that do not fill a byte yet, lowest last. */
    private long pending;

    private int count;

    /** Writes the lowest bits of a value, the highest of them first; at most 56. */
    void write(long value, int bits) {
        pending = pending << bits | value & (1L << bits) - 1;
        count += bits;
        while (count >= Byte.SIZE) {
            count -= Byte.SIZE;
            out.write((int) (pending >>> count));
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        write(0, -count & 7);
    }

    /** Whole bytes written so far. */
    long bytes() {
        return out.size();
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
