package dev.kiln.app.format;

import java.util.Locale;

/** Numbers with their units. The same in every locale, so that pictures, scripts and papers agree. */
public final class Figures {
    private static final String[] DECIMAL = {"", " k", " M", " G", " T", " P"};
    private static final String[] BYTES = {" B", " kB", " MB", " GB", " TB", " PB"};
    private static final String[] BINARY_BYTES = {" B", " KiB", " MiB", " GiB", " TiB", " PiB"};

    private Figures() {}

    /** All digits, in groups: 1,248,424. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
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

    /** A factor with three digits: 48.8×. */
    public static String factor(double factor) {
        return digits(factor) + "×";
    }

    /** A relative change with its direction: ▲ 3.1 %, ▼ 12 %, or ± 0 %. */
    public static String change(double now, double before) {
        if (before == 0) {
            return "";
        }
        double percent = (now / before - 1) * 100;
        if (Math.abs(percent) < 0.005) {
            return "± 0 %";
        }
        double size = Math.abs(percent);
        return (percent > 0 ? "▲ " : "▼ ") + (size >= 1000 ? rounded(Math.round(size)) : digits(size)) + " %";
    }

    /** A share of one as percent: 45.9 %. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** A measured value with four significant digits. */
    public static String value(double value) {
        if (value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
        return String.format(Locale.ROOT, "%.3e", value);
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

    /** Three significant digits, at most two of them behind the point. */
    private static String digits(double value) {
        double size = Math.abs(value);
        String pattern = size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
