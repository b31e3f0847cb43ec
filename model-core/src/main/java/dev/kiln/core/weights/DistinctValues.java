package dev.kiln.core.weights;

import dev.kiln.core.io.Progress;
import java.util.Arrays;

/** How many different values an array holds. */
final class DistinctValues {
    /** Free place in the table: a NaN that no weight file can hold, since NaN counts by its canonical bits. */
    private static final int FREE = 0x7fc0_0001;

    private static final int CHUNK = 1 << 20;

    private DistinctValues() {}

    /**
     * Counts different values, 0 and −0 as one, and stops where there are more than the limit.
     *
     * @return the number of different values, or {@code limit + 1} where there are more than {@code limit}
     */
    static int count(float[] values, int limit, Progress progress) {
        // at most a quarter full: probes stay short
        int[] table = new int[Integer.highestOneBit(limit + 1) << 3];
        Arrays.fill(table, FREE);
        int distinct = 0;
        for (int i = 0; i < values.length && distinct <= limit; i++) {
            if (i % CHUNK == 0) {
                progress.step(i, values.length, "counting weights");
            }
            distinct += add(table, Float.floatToIntBits(values[i] + 0f)) ? 1 : 0;
        }
        return distinct;
    }

    private static boolean add(int[] table, int bits) {
        int mask = table.length - 1;
        // Fibonacci hashing (Knuth, The Art of Computer Programming 3, section 6.4)
        int place = bits * 0x9e37_79b9 >>> 7 & mask;
        while (table[place] != FREE) {
            if (table[place] == bits) {
                return false;
            }
            place = place + 1 & mask;
        }
        table[place] = bits;
        return true;
    }
}
