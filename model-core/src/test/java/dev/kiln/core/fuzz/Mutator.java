package dev.kiln.core.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Random damage to bytes. */
public final class Mutator {
    private static final int MOST_CHANGES = 3;
    private static final int MOST_BYTES = 8;
    private static final int MOST_BLOCK = 64;

    /** Numbers at which lengths and counts overflow. */
    private static final int[] EXTREMES = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 1 << 28, 1 << 16, -65536, 255};

    private Mutator() {}

    /** One to three changes: bits, bytes, numbers that are much too large, cuts, removed, inserted and repeated blocks. */
    public static byte[] changed(byte[] original, Random random) {
        return changed(original, original.length, random);
    }

    /** The same, of which each begins among the first bytes. */
    public static byte[] changed(byte[] original, int first, Random random) {
        byte[] bytes = original.clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0 && bytes.length > 0; changes--) {
            bytes = change(bytes, random.nextInt(Math.max(1, Math.min(first, bytes.length))), random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, int place, Random random) {
        int count = 1 + random.nextInt(Math.min(MOST_BYTES, bytes.length - place));
        int block = 1 + random.nextInt(Math.min(MOST_BLOCK, bytes.length - place));
        return switch (random.nextInt(8)) {
            case 0, 1 -> with(bytes, place, bytes[place] ^ 1 << random.nextInt(Byte.SIZE));
            case 2 -> with(bytes, place, random.nextInt(256));
            case 3 -> Arrays.copyOf(bytes, place);
            case 4 -> spliced(bytes, place, new byte[0], place + count);
            case 5 -> spliced(bytes, place, randomBytes(count, random), place);
            case 6 -> spliced(bytes, place, Arrays.copyOfRange(bytes, place, place + block), place);
            default -> extreme(bytes, place, random);
        };
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        bytes[place] = (byte) value;
        return bytes;
    }

    private static byte[] extreme(byte[] bytes, int place, Random random) {
        int value = EXTREMES[random.nextInt(EXTREMES.length)];
        for (int i = 0; i < Integer.BYTES && place + i < bytes.length; i++) {
            bytes[place + i] = (byte) (value >> Byte.SIZE * i);
        }
        return bytes;
    }

    private static byte[] randomBytes(int count, Random random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The bytes before a place, some others, and those from another place on. */
    private static byte[] spliced(byte[] bytes, int before, byte[] between, int after) {
        return joined(joined(Arrays.copyOf(bytes, before), between), Arrays.copyOfRange(bytes, after, bytes.length));
    }

    /** Two arrays one behind the other. */
    public static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
