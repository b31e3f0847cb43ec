package dev.kiln.app.inspector;

import java.util.OptionalInt;

/**
 * What somebody typed into a number field.
 *
 * @param value the number, or empty where it is none that the field can have
 * @param hint what was expected; empty where there is a number
 */
record NumberReading(OptionalInt value, String hint) {
    private static final int MOST_SHOWN = 24;

    /** Reads whole numbers; commas and spaces between their digits are left out. */
    static NumberReading of(String text, Field.Number field) {
        String digits = text.strip().replaceAll("(?<=\\d)[,\\s](?=\\d)", "");
        if (digits.matches("[+-]?\\d+")) {
            // ten digits may not fit an int, but they fit a long
            long number = digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
            if (number >= field.min() && number <= field.max()) {
                return new NumberReading(OptionalInt.of((int) number), "");
            }
        }
        String found = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return new NumberReading(
                OptionalInt.empty(),
                "%s: expected a whole number, %s, found \"%s\"".formatted(field.label(), field.range(), found.strip()));
    }
}
