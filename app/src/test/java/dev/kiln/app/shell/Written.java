package dev.kiln.app.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the window has to write them, by digits of their own: nothing here calls what the window writes with. */
final class Written {
    private static final String[] DECIMAL = {"", " k", " M", " G", " T", " P"};
    private static final String[] MEGABYTES = {" B", " kB", " MB", " GB", " TB", " PB"};
    private static final String[] MEBIBYTES = {" B", " KiB", " MiB", " GiB", " TiB", " PiB"};

    private Written() {}

    static String count(long value) {
        StringBuilder text = new StringBuilder(Long.toString(value));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    static String countOrDash(long value) {
        return value == 0 ? "–" : count(value);
    }

    static String rounded(long value) {
        return scaled(value, 1000, DECIMAL);
    }

    static String megabytes(long bytes) {
        return scaled(bytes, 1000, MEGABYTES);
    }

    static String mebibytes(long bytes) {
        return scaled(bytes, 1024, MEBIBYTES);
    }

    /** As data sheets write it: KB and MB of 1,024, without decimals where they are whole. */
    static String memoryOfDevice(long bytes) {
        long megabyte = 1024 * 1024;
        if (bytes >= megabyte && bytes % megabyte == 0) {
            return count(bytes / megabyte) + " MB";
        }
        return bytes >= 1024 && bytes < megabyte && bytes % 1024 == 0
                ? bytes / 1024 + " KB"
                : mebibytes(bytes).replace("iB", "B");
    }

    private static String scaled(long value, int step, String[] units) {
        if (value < step - 0.5) {
            return value + units[0];
        }
        double scaled = value;
        int unit = 0;
        for (; scaled >= step - 0.5; unit++) {
            scaled /= step;
        }
        return threeDigits(scaled) + units[unit];
    }

    static String share(double part) {
        return part == 0 ? "–" : BigDecimal.valueOf(part * 100).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    static String factor(double factor) {
        if (factor == 0 || factor >= 0.9995) {
            return threeDigits(factor) + "×";
        }
        BigDecimal three = BigDecimal.valueOf(factor).round(new MathContext(3, RoundingMode.HALF_UP));
        return three.setScale(three.scale() + 3 - three.precision(), RoundingMode.UNNECESSARY)
                        .toPlainString()
                + "×";
    }

    static boolean isNear(long now, long before) {
        return now != before && Math.abs(now - before) < before / 100.0;
    }

    static String ratio(long now, long before) {
        if (!isNear(now, before)) {
            return factor((double) now / before);
        }
        double percent = ((double) now / before - 1) * 100;
        BigDecimal two = BigDecimal.valueOf(Math.abs(percent)).round(new MathContext(2, RoundingMode.HALF_UP));
        return (percent > 0 ? "+" : "−") + two.stripTrailingZeros().toPlainString() + " %";
    }

    static String difference(long difference) {
        return difference == 0 ? "± 0" : (difference > 0 ? "+" : "−") + count(Math.abs(difference));
    }

    /** How a headline's figure has changed; empty where it has not. */
    static String change(long now, long before) {
        double ratio = (double) now / before;
        double percent = (ratio - 1) * 100;
        if (now == before) {
            return "";
        } else if (ratio >= 10) {
            return "▲ " + factor(ratio);
        } else if (Math.abs(percent) < 0.005) {
            return "± 0 %";
        }
        return (percent > 0 ? "▲ " : "▼ ") + threeDigits(Math.abs(percent)) + " %";
    }

    private static String threeDigits(double value) {
        int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return decimals == 0 ? count(rounded.longValueExact()) : rounded.toPlainString();
    }
}
