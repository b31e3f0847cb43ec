package dev.kiln.core.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Writes small made-up files in the layout of FORMAT.md, as material for tests of the reader. */
public final class NetBytes {
    static final int COUNTS = 4 * 26;
    static final int CONV1_CODEBOOK = COUNTS;
    static final int CONV1_BIASES = CONV1_CODEBOOK + 4 * 256;
    static final int CONV1_CODES = CONV1_BIASES + 4 * 96;

    private NetBytes() {}

    /** A valid file with that many entries in conv1 and {@code others} in each other layer, codes and gaps at random. */
    public static byte[] file(int conv1, int others, long seed) {
        Random random = new Random(seed);
        int[] counts = new int[26];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i == 0 ? conv1 : others;
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(DeepCompressionLayout.fileBytes(counts)).order(ByteOrder.LITTLE_ENDIAN);
        for (int count : counts) {
            bytes.putInt(count);
        }
        for (int i = 0; i < counts.length; i++) {
            layer(bytes, counts[i], DeepCompressionLayout.LAYERS.get(i).biases(), random);
        }
        return bytes.array();
    }

    private static void layer(ByteBuffer bytes, int entries, int biases, Random random) {
        bytes.putFloat(0);
        for (int i = 1; i < 256 + biases; i++) {
            bytes.putFloat(random.nextFloat() - 0.5f);
        }
        for (int i = 0; i < entries; i++) {
            bytes.put((byte) random.nextInt(256));
        }
        for (int i = 0; i < entries; i += 2) {
            bytes.put((byte) (random.nextInt(16) | (i + 1 < entries ? random.nextInt(16) << 4 : 0)));
        }
    }

    /** The same bytes with a 32-bit integer changed. */
    static byte[] withInt(byte[] bytes, int offset, int value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return changed;
    }

    /** The same bytes with a 32-bit float changed. */
    static byte[] withFloat(byte[] bytes, int offset, float value) {
        return withInt(bytes, offset, Float.floatToRawIntBits(value));
    }
}
