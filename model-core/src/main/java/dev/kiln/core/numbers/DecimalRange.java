package dev.kiln.core.numbers;

/**
 * The numbers, with or without a fraction, that a field or an option takes.
 *
 * @param min the lower end
 * @param max the upper end
 * @param withMin false where the lower end itself is too small
 * @param withMax false where the upper end itself is too large
 * @param unit stands behind the range in messages: percentage points; empty for none
 */
public record DecimalRange(double min, double max, boolean withMin, boolean withMax, String unit) {
    public DecimalRange {
        if (!(min < max)) {
            throw new IllegalArgumentException("range from %s to %s".formatted(min, max));
        }
    }

    /** Numbers from one end to the other, both included. */
    public DecimalRange(double min, double max, String unit) {
        this(min, max, true, true, unit);
    }

    /**
     * Reads one of the numbers.
     *
     * @throws NumberFault where the text is none of them
     */
    public double read(String text) {
        double number = NumberText.decimal(text).orElseThrow(() -> new NumberFault(words(), text, false));
        boolean above = withMin ? number >= min : number > min;
        boolean below = withMax ? number <= max : number < max;
        if (!above || !below || Double.isInfinite(number)) {
            throw new NumberFault(words(), text, true);
        }
        return number;
    }

    /** The range as the end of a sentence that begins with "expected": a number such as 0.5, from 0 to 100 percentage points. */
    public String words() {
        String all = Double.isInfinite(min) || Double.isInfinite(max)
                ? ""
                : ", %s %s %s %s%s"
                        .formatted(
                                withMin ? "from" : "above",
                                shown(min),
                                withMax ? withMin ? "to" : "and at most" : withMin ? "to below" : "and below",
                                shown(max),
                                unit.isEmpty() ? "" : " " + unit);
        return "a number such as 0.5" + all;
    }

    private static String shown(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }
}
