package dev.kiln.core.compression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Codebooks without loss: the values in ascending order as differences, and the order in which they stand. Codebooks of other
 * programs are often ascending but for the entries that their clustering moved: an entry is coded by how many unused values lie
 * between it and the one that would continue the ascent.
 */
final class CodebookCoding {
    private static final int LENGTH_BITS = 6;
    private static final int MEMORY = 255;
    /** An entry that skips no more values than this continues the ascent. */
    private static final int ASCENT = 4;

    private CodebookCoding() {}

    /** Codes all entries but the first, which is 0, and fills the codebook where they are read. */
    static void code(BitCoder coder, float[] codebook) {
        int count = codebook.length - 1;
        Integer[] places = IntStream.rangeClosed(1, count).boxed().toArray(Integer[]::new);
        Arrays.sort(places, (a, b) -> Integer.compare(key(codebook[a]), key(codebook[b])));
        int[] keys =
                Arrays.stream(places).mapToInt(place -> key(codebook[place])).toArray();
        codeAscending(coder, keys);
        int[] ranks = new int[count];
        for (int rank = 0; rank < count; rank++) {
            ranks[places[rank] - 1] = rank;
        }
        codeOrder(coder, ranks);
        for (int i = 0; i < count; i++) {
            codebook[i + 1] = value(keys[ranks[i]]);
        }
    }

    /** Whole numbers in the order of the floats, whose low bits are 0 where the float's are. Both zeros have the key 0. */
    private static int key(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits >= 0 ? bits : -(bits & Integer.MAX_VALUE);
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key >= 0 ? key : -key | Integer.MIN_VALUE);
    }

    private static void codeAscending(BitCoder coder, int[] keys) {
        int dropped = coder.raw(droppable(keys), 5);
        NumberModel lengths = new NumberModel(LENGTH_BITS, 1, MEMORY);
        // from the most negative key on, so that all differences are positive
        long previous = Integer.MIN_VALUE >> dropped;
        for (int i = 0; i < keys.length; i++) {
            long difference = codeNumber(coder, lengths, 0, (keys[i] >> dropped) - previous);
            previous += difference;
            keys[i] = (int) previous << dropped;
        }
    }

    private static int droppable(int[] keys) {
        int all = 1 << 23;
        for (int key : keys) {
            all |= key;
        }
        return Integer.numberOfTrailingZeros(all);
    }

    private static void codeOrder(BitCoder coder, int[] ranks) {
        NumberModel lengths = new NumberModel(LENGTH_BITS, 1, MEMORY);
        boolean[] used = new boolean[ranks.length];
        int next = 0;
        for (int i = 0; i < ranks.length; i++) {
            int skipped = (int) codeNumber(coder, lengths, 0, distance(used, next, ranks[i]));
            ranks[i] = unused(used, next, skipped);
            used[ranks[i]] = true;
            if (skipped <= ASCENT) {
                next = ranks[i];
            }
        }
    }

    /** Number of unused ranks from {@code from} on, around the end, before {@code rank}. */
    private static int distance(boolean[] used, int from, int rank) {
        int distance = 0;
        for (int i = from; i != rank; i = i + 1 == used.length ? 0 : i + 1) {
            distance += used[i] ? 0 : 1;
        }
        return distance;
    }

    /** The rank at a distance, around the end as often as needed: whatever a damaged file says, there is one. */
    private static int unused(boolean[] used, int from, int distance) {
        int left = Math.floorMod(distance, used.length + 1);
        int i = from;
        while (used[i] || left > 0) {
            left -= used[i] ? 0 : 1;
            i = i + 1 == used.length ? 0 : i + 1;
        }
        return i;
    }

    /** A number from 0 to 2³² as its length in bits, and the bits behind the first. */
    private static long codeNumber(BitCoder coder, NumberModel lengths, int context, long number) {
        int length = lengths.code(coder, context, Long.SIZE - Long.numberOfLeadingZeros(number));
        if (length <= 1) {
            return length;
        }
        int low = Math.min(length - 1, Integer.SIZE);
        return 1L << low | Integer.toUnsignedLong(coder.raw((int) number, low));
    }
}
