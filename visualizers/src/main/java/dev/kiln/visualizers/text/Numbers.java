package dev.kiln.visualizers.text;

import java.util.Locale;

/** Numbers as readers see them: always with a point, never by the machine's locale. */
public final class Numbers {
    private static final String[] UNITS = {"", " k", " M", " G", " T", " P"};

    private Numbers() {}

    /** A count with three digits and a unit: 950, 1.25 k, 861 M. */
    public static String compact(double count) {
        double value = count;
        int unit = 0;
        // 999.5 would be written as 1000
        while (Math.abs(value) >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return significant(value, 3) + UNITS[unit];
    }

    /** A whole number with thousands marked: 1,248,424. */
    public static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A measured value with four digits: 0.02155, 1234, −1.2e-7; "NaN" and "∞" for what is no number. */
    public static String value(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        } else if (value == 0) {
            return "0";
        } else if (Double.isNaN(value)) {
            return "NaN";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e6) {
            return minus(String.format(Locale.ROOT, "%.2e", value));
        }
        return significant(value, 4);
    }

    private static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        int decimals = Math.max(0, digits - whole);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (decimals > 0) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return minus(text);
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
