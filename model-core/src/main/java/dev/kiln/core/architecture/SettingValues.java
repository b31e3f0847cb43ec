package dev.kiln.core.architecture;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of settings; what is no such value gives an {@link IllegalArgumentException}. */
final class SettingValues {
    /** Decimal notation: Java alone would also take NaN, hexadecimal numbers and suffixes. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(?:[x×](\\d{1,9}))?");

    private SettingValues() {}

    static double number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number: " + value);
        }
        return Double.parseDouble(value);
    }

    static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + value);
        };
    }

    static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    static Edit input(String value) {
        Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("not a size: " + value);
        }
        int height = Integer.parseInt(size.group(1));
        return Edits.input(height, size.group(2) == null ? height : Integer.parseInt(size.group(2)));
    }

    static Set<Integer> places(String value) {
        Set<Integer> places = new TreeSet<>();
        if (!value.equalsIgnoreCase("none")) {
            for (String place : value.split(",", -1)) {
                places.add(Integer.parseInt(place.strip()));
            }
        }
        return places;
    }
}
