package dev.kiln.visualizers.text;

import java.util.Locale;

/**
 * Numbers with their units. The same in every locale, so that pictures, scripts and papers agree. Infinity is ∞, and what is no
 * number is said so in words, with no unit behind it.
 */
public final class Figures {
    private static final String NO_NUMBER = "not a number";
    private static final int MANY = 10;
    private static final String[] DECIMAL = {"", " k", " M", " G", " T", " P"};
    private static final String[] BYTES = {" B", " kB", " MB", " GB", " TB", " PB"};
    private static final String[] BINARY_BYTES = {" B", " KiB", " MiB", " GiB", " TiB", " PiB"};

    private Figures() {}

    /** All digits, in groups: 1,248,424. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** So many things, in words: 1 picture, 1,248 pictures, 3 bypasses. */
    public static String count(long value, String one) {
        return count(value) + " " + (value == 1 ? one : several(one));
    }

    private static String several(String one) {
        if (one.endsWith("y") && !one.endsWith("ay")) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        return one.endsWith("s") || one.endsWith("x") || one.endsWith("ch") ? one + "es" : one + "s";
    }

    /** A change of a count with its sign: +12,288, −64, or ± 0. */
    public static String difference(long difference) {
        return difference == 0 ? "± 0" : (difference > 0 ? "+" : "−") + count(Math.abs(difference));
    }

    /** Three digits and a prefix: 861 M. */
    public static String rounded(long value) {
        return scaled(value, 1000, DECIMAL);
    }

    /** Bytes with decimal prefixes, MB = 10⁶ bytes: 4.99 MB. */
    public static String bytes(long bytes) {
        return scaled(bytes, 1000, BYTES);
    }

    /** Bytes with binary prefixes, MiB = 2²⁰ bytes: 5.62 MiB. */
    public static String binaryBytes(long bytes) {
        return scaled(bytes, 1024, BINARY_BYTES);
    }

    /** A factor with three significant digits, however small: 48.8×, 0.841×, 0.00660×. */
    public static String factor(double factor) {
        double size = Math.abs(factor);
        if (!Double.isFinite(factor)) {
            return notFinite(factor, "×");
        } else if (size == 0 || size >= 0.9995) {
            return digits(factor) + "×";
        }
        int decimals = 2 - (int) Math.floor(Math.log10(size));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", factor);
        // 0.09996 is rounded up to a digit more
        return (text.replaceFirst("^[-0.]+", "").length() > 3 ? text.substring(0, text.length() - 1) : text) + "×";
    }

    /** How a count compares with another: a factor, or the difference where it is below one percent: 48.8×, +0.22 %, 1.00×. */
    public static String ratio(double now, double before) {
        return isNear(now, before) ? near(now, before) : factor(now / before);
    }

    /** True where two counts differ, but by less than one percent: as a factor this would be written as none. */
    public static boolean isNear(double now, double before) {
        return now != before && Math.abs(now - before) < Math.abs(before) / 100;
    }

    private static String near(double now, double before) {
        double percent = (now / before - 1) * 100;
        return (percent > 0 ? "+" : "−") + significant(Math.abs(percent), 2) + " %";
    }

    /** A relative change with its direction: ▲ 3.10 %, ▼ 12.0 %, or ± 0 %; as a factor from 10 on: ▲ 48.8×. */
    public static String change(double now, double before) {
        if (before == 0) {
            return "";
        } else if (!Double.isFinite(now / before)) {
            return notFinite(now / before, "×");
        } else if (now / before >= MANY) {
            // percents of four digits say less than a factor
            return "▲ " + factor(now / before);
        }
        double percent = (now / before - 1) * 100;
        if (Math.abs(percent) < 0.005) {
            return "± 0 %";
        }
        double size = Math.abs(percent);
        return (percent > 0 ? "▲ " : "▼ ") + digits(size) + " %";
    }

    /** A share of one as percent: 45.9 %. */
    public static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", share * 100) : notFinite(share, " %");
    }

    /** A change of a share in percentage points with its direction: ▲ 12.3 pp, ▼ 0.4 pp, or ± 0 pp. */
    public static String points(double now, double before) {
        double points = (now - before) * 100;
        if (!Double.isFinite(points)) {
            return notFinite(points, " pp");
        } else if (Math.abs(points) < 0.05) {
            return "± 0 pp";
        }
        return String.format(Locale.ROOT, "%s %.1f pp", points > 0 ? "▲" : "▼", Math.abs(points));
    }

    /** A number on an axis: 950, 1.25 k, 50 k, without zeros at the end. */
    public static String tick(double number) {
        if (!Double.isFinite(number)) {
            return notFinite(number, "");
        }
        double scaled = number;
        int unit = 0;
        // 999.5 would be written as 1000
        while (Math.abs(scaled) >= 999.5 && unit < DECIMAL.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return significant(scaled, 3) + DECIMAL[unit];
    }

    /** A measured value with four digits: 0.02155, 1234, −1.2e-7, ∞. */
    public static String value(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value, "");
        } else if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e6) {
            return minus(String.format(Locale.ROOT, "%.2e", value));
        }
        return significant(value, 4);
    }

    /** A value with so many digits behind the point, so that a column of them lines up: 0.9987. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value, "");
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        // a tiny negative number is written without its sign
        return minus(text.matches("-[0.]+") ? text.substring(1) : text);
    }

    private static String notFinite(double value, String unit) {
        return Double.isNaN(value) ? NO_NUMBER : (value > 0 ? "∞" : "−∞") + unit;
    }

    private static String scaled(long value, int step, String[] units) {
        double scaled = value;
        int unit = 0;
        while (Math.abs(scaled) >= step - 0.5 && unit < units.length - 1) {
            scaled /= step;
            unit++;
        }
        return (unit == 0 ? Long.toString(value) : digits(scaled)) + units[unit];
    }

    /** Three significant digits or all whole ones, at most two behind the point. */
    private static String digits(double value) {
        double size = Math.abs(value);
        String pattern = size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
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
