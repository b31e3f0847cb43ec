package dev.kiln.core.numbers;

import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule by which text becomes a number, whatever the computer's language. A point begins the fraction; a comma, a space or an
 * apostrophe groups digits where exactly three follow each and one to three, not beginning with 0, precede.
 *
 * <p>A sign may stand in front. Fractions and exponents ({@code 1e-3}) are decimals, never whole numbers. Nothing else is a number:
 * no decimal comma, no unit, no hexadecimal digits, no suffix, no word such as NaN, and no digits of other scripts.
 */
public final class NumberText {
    /** Comma; space, also no-break, thin and narrow no-break; apostrophe, also typographic. */
    private static final String SEPARATOR = "[, \u00a0\u2009\u202f'\u2019]";

    private static final String SIGN = "([+\u2212-]?)";
    private static final String GROUPS = "[1-9][0-9]{0,2}(" + SEPARATOR + ")[0-9]{3}(?:\\%d[0-9]{3})*";
    private static final Pattern WHOLE = Pattern.compile(SIGN + "([0-9]+|" + GROUPS.formatted(3) + ")");
    private static final Pattern DECIMAL = Pattern.compile(SIGN
            + "((?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]{1,3})?|" + GROUPS.formatted(3) + "(?:[.][0-9]*)?)");
    private static final Pattern AROUND = Pattern.compile("^[\\s\u00a0\u2009\u202f]+|[\\s\u00a0\u2009\u202f]+$");
    /** Longer text is no number. */
    private static final int MOST_CHARACTERS = 1_000;

    private NumberText() {}

    /**
     * Reads a whole number.
     *
     * @return the number; empty where the text is no whole number, or one beyond a long
     */
    public static OptionalLong whole(String text) {
        Matcher matcher = WHOLE.matcher(stripped(text));
        if (text.length() > MOST_CHARACTERS || !matcher.matches()) {
            return OptionalLong.empty();
        }
        BigInteger number = new BigInteger(digits(matcher.group(2)));
        BigInteger signed = isMinus(matcher.group(1)) ? number.negate() : number;
        return signed.bitLength() < Long.SIZE ? OptionalLong.of(signed.longValue()) : OptionalLong.empty();
    }

    /**
     * Reads a number with or without a fraction.
     *
     * @return the nearest double, infinite where the number is beyond all doubles; empty where the text is no number
     */
    public static OptionalDouble decimal(String text) {
        Matcher matcher = DECIMAL.matcher(stripped(text));
        if (text.length() > MOST_CHARACTERS || !matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(digits(matcher.group(2)));
        return OptionalDouble.of(isMinus(matcher.group(1)) ? -number : number);
    }

    /** The text without white space at its ends, no-break spaces included. */
    static String stripped(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    private static boolean isMinus(String sign) {
        return !sign.isEmpty() && !sign.equals("+");
    }

    private static String digits(String grouped) {
        return grouped.replaceAll(SEPARATOR, "");
    }
}
