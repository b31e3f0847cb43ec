package dev.kiln.core.numbers;

import java.util.Locale;

/**
 * The whole numbers that a field or an option takes.
 *
 * @param min the smallest
 * @param max the largest
 * @param unit stands behind the range in messages: filters, px; empty for none
 */
public record WholeRange(long min, long max, String unit) {
    public WholeRange {
        if (min > max) {
            throw new IllegalArgumentException("range from %d to %d".formatted(min, max));
        }
    }

    /** Numbers without a unit. */
    public WholeRange(long min, long max) {
        this(min, max, "");
    }

    /**
     * Reads one of the numbers.
     *
     * @throws NumberFault where the text is none of them
     */
    public long read(String text) {
        long number = NumberText.whole(text).orElseThrow(() -> new NumberFault(words(), text, false));
        if (number < min || number > max) {
            throw new NumberFault(words(), text, true);
        }
        return number;
    }

    /**
     * Reads one of the numbers of a range within that of int.
     *
     * @throws NumberFault where the text is none of them
     */
    public int readInt(String text) {
        return Math.toIntExact(read(text));
    }

    /** The range as the end of a sentence that begins with "expected": a whole number from 1 to 4,096 filters. */
    public String words() {
        if (min == Long.MIN_VALUE && max == Long.MAX_VALUE) {
            return "a whole number";
        }
        return max == Long.MAX_VALUE
                ? String.format(Locale.ROOT, "a whole number from %,d%s on", min, suffix())
                : String.format(Locale.ROOT, "a whole number from %,d to %,d%s", min, max, suffix());
    }

    private String suffix() {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
