package dev.kiln.app.inspector;

import java.util.function.IntSupplier;
import javafx.util.StringConverter;

/** Whole numbers as typed; what is none leaves the value as it is. */
final class WholeNumbers extends StringConverter<Integer> {
    private final IntSupplier current;

    WholeNumbers(IntSupplier current) {
        this.current = current;
    }

    @Override
    public String toString(Integer value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return current.getAsInt();
        }
    }
}
