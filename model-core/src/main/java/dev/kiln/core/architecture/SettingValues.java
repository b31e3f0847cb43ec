package dev.kiln.core.architecture;

import dev.kiln.core.numbers.DecimalRange;
import dev.kiln.core.numbers.WholeRange;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the values of settings; what is no such value gives an {@link IllegalArgumentException}. */
final class SettingValues {
    private static final WholeRange ANY_INT = new WholeRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final DecimalRange ANY_DOUBLE =
            new DecimalRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");

    private SettingValues() {}

    static double number(String value) {
        return ANY_DOUBLE.read(value);
    }

    static int integer(String value) {
        return ANY_INT.readInt(value);
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
        String[] sides = value.toLowerCase(Locale.ROOT).split("[x×]", -1);
        if (sides.length > 2) {
            throw new IllegalArgumentException("not a size: " + value);
        }
        return Edits.input(integer(sides[0]), integer(sides[sides.length - 1]));
    }

    static Set<Integer> places(String value) {
        Set<Integer> places = new TreeSet<>();
        if (!value.equalsIgnoreCase("none")) {
            for (String place : value.split(",", -1)) {
                places.add(integer(place));
            }
        }
        return places;
    }
}
