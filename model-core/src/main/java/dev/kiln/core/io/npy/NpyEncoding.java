package dev.kiln.core.io.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The bytes of one array: little-endian 32-bit floats behind a header, as the documentation of numpy.lib.format says for version
 * 1.0. The header's end is aligned to 64 bytes.
 */
final class NpyEncoding {
    private static final byte[] MAGIC_AND_VERSION = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int LENGTH_BYTES = 2;
    private static final int ALIGNMENT = 64;
    /** Floats that are encoded at once: the whole array is never in memory a second time. */
    private static final int CHUNK = 1 << 14;

    private NpyEncoding() {}

    /** Bytes of a whole file. */
    static long bytes(NpyArray array) {
        return header(array).length + (long) Float.BYTES * array.values().length;
    }

    /** Writes a whole file. */
    static void write(NpyArray array, OutputStream out) throws IOException {
        out.write(header(array));
        float[] values = array.values();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            bytes.asFloatBuffer().put(values, from, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    private static byte[] header(NpyArray array) {
        String description = "{'descr': '<f4', 'fortran_order': False, 'shape': " + tuple(array) + ", }";
        int unpadded = MAGIC_AND_VERSION.length + LENGTH_BYTES + description.length() + 1;
        int total = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String padded = description + " ".repeat(total - unpadded) + "\n";
        // a shape has a few dimensions, so that the header's length fits 16 bits
        return ByteBuffer.allocate(total)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC_AND_VERSION)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** The shape as Python writes a tuple: one of a single element has a comma behind it. */
    private static String tuple(NpyArray array) {
        String lengths = array.shape().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ""));
        return lengths + (array.shape().size() == 1 ? ",)" : ")");
    }
}
