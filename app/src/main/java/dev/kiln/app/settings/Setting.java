package dev.kiln.app.settings;

import dev.kiln.core.io.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that is remembered. Features make constants of this type; the file needs no other change for them.
 *
 * @param name of the line in the file, unique
 * @param fallback where nothing, or nothing sensible, is remembered
 * @param parse the value of a text, empty where the text is none
 * @param format the text of a value
 */
public record Setting<T>(String name, T fallback, Function<String, Optional<T>> parse, Function<T, String> format) {
    /** One of the constants of an enumeration, by its name in lower case. */
    public static <E extends Enum<E>> Setting<E> choice(String name, E fallback) {
        return new Setting<>(
                name,
                fallback,
                text -> Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                        .filter(constant -> JsonValue.word(constant).equals(text))
                        .findFirst(),
                JsonValue::word);
    }

    /** Yes or no. */
    public static Setting<Boolean> flag(String name, boolean fallback) {
        return new Setting<>(
                name,
                fallback,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty(),
                String::valueOf);
    }

    /** A text. */
    public static Setting<String> text(String name, String fallback) {
        return new Setting<>(name, fallback, Optional::of, Function.identity());
    }

    /** A number within a range. */
    public static Setting<Double> number(String name, double fallback, double min, double max) {
        return new Setting<>(name, fallback, text -> parsed(text, min, max), String::valueOf);
    }

    private static Optional<Double> parsed(String text, double min, double max) {
        try {
            return Optional.of(Double.valueOf(text)).filter(number -> number >= min && number <= max);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Lines of text, none of them blank. */
    public static Setting<List<String>> lines(String name) {
        return new Setting<>(
                name,
                List.of(),
                text -> Optional.of(text.lines().filter(line -> !line.isBlank()).toList()),
                lines -> String.join("\n", lines));
    }
}
