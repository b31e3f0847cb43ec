package dev.kiln.core.compression;

/** Reads what {@link BitEncoder} wrote. Reads zeros behind the end, so that it never fails; whether there was too little is for checksums. */
final class BitDecoder implements BitCoder {
    private static final int TOP_SHIFT = 24;

    private final byte[] bytes;
    private int position;
    private int range = -1;
    private int code;

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
        int bound = (range >>> PROBABILITY_BITS) * one;
        int bit;
        if (Integer.compareUnsigned(code, bound) < 0) {
            range = bound;
            bit = 1;
        } else {
            code -= bound;
            range -= bound;
            bit = 0;
        }
        while (range >>> TOP_SHIFT == 0) {
            range <<= 8;
            code = code << 8 | next();
        }
        return bit;
    }
}
