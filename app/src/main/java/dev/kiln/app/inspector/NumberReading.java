package dev.kiln.app.inspector;

import dev.kiln.core.numbers.NumberFault;
import dev.kiln.core.numbers.WholeRange;
import java.util.OptionalInt;

/**
 * What somebody typed into a number field.
 *
 * @param value the number, or empty where it is none that the field can have
 * @param hint what was expected; empty where there is a number
 */
record NumberReading(OptionalInt value, String hint) {
    /** Reads whole numbers, by the rule of {@link dev.kiln.core.numbers.NumberText}. */
    static NumberReading of(String text, Field.Number field) {
        try {
            int number = new WholeRange(field.min(), field.max(), field.unit()).readInt(text);
            return new NumberReading(OptionalInt.of(number), "");
        } catch (NumberFault fault) {
            return new NumberReading(
                    OptionalInt.empty(),
                    "%s: expected a whole number, %s, %s".formatted(field.label(), field.range(), fault.found()));
        }
    }
}
