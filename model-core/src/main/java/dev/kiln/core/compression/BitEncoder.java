package dev.kiln.core.compression;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Writes a binary arithmetic code: a range coder with carry propagation (Martin 1979, "Range encoding"; the carry is resolved by
 * counting pending bytes of 255, as in Schindler's and LZMA's coders).
 */
final class BitEncoder implements BitCoder {
    private static final int TOP_SHIFT = 24;
    private static final long MASK = 0xFFFFFFFFL;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long low;
    private int range = -1;
    private int cache;
    /** Bytes that wait for a carry: the cache, and behind it only bytes of 255. The first cache is a 0 that is no part of the code. */
    private long pending = 1;

    @Override
    public int code(int bit, int one) {
        int bound = (range >>> PROBABILITY_BITS) * one;
        if (bit != 0) {
            range = bound;
        } else {
            low += bound & MASK;
            range -= bound;
        }
        while (range >>> TOP_SHIFT == 0) {
            range <<= 8;
            shift();
        }
        return bit;
    }

    private void shift() {
        int carry = (int) (low >>> 32);
        if (carry != 0 || low < 0xFF000000L) {
            int next = cache + carry;
            for (; pending > 0; pending--) {
                out.write(next);
                next = 0xFF + carry;
            }
            cache = (int) (low >>> TOP_SHIFT) & 0xFF;
        }
        pending++;
        low = low << 8 & MASK;
    }

    /** Bytes written so far, those that wait for a carry included. */
    long bytes() {
        return out.size() + pending - 1;
    }

    /** Ends the code and returns it. Zeros at the end are left out: the decoder reads zeros behind the end. */
    byte[] finish() {
        for (int i = 0; i <= Integer.BYTES; i++) {
            shift();
        }
        byte[] code = out.toByteArray();
        int length = code.length;
        while (length > 1 && code[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOfRange(code, 1, length);
    }
}
