package dev.kiln.core.io.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kiln.core.io.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A value of a JSON document that knows its place in it. A field that is missing gives a value too, which is refused by
 * whatever is then expected of it: so the message says both.
 */
public final class JsonValue {
    private final String source;
    private final String path;
    private final JsonNode node;

    JsonValue(String source, String path, JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    /** The value of a field; of something that is no object, a missing one. */
    public JsonValue get(String field) {
        JsonNode child = node.get(field);
        return new JsonValue(source, JsonPaths.field(path, field), child == null ? MissingNode.getInstance() : child);
    }

    /** True for an object that has this field. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** Refuses what is no object, and fields other than these. */
    public void requireOnly(String... fields) throws InputException {
        requireObject();
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!Arrays.asList(fields).contains(name)) {
                throw get(name).fault("unknown field, expected only " + String.join(", ", fields));
            }
        }
    }

    /** Refuses what is no object. */
    public void requireObject() throws InputException {
        if (!node.isObject()) {
            throw expected("an object");
        }
    }

    /** The elements of an array of at most {@code max}. */
    public List<JsonValue> elements(int max) throws InputException {
        if (!node.isArray() || node.size() > max) {
            throw expected("an array of at most %d elements".formatted(max));
        }
        List<JsonValue> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonValue(source, JsonPaths.element(path, i), node.get(i)));
        }
        return elements;
    }

    /** A whole number from {@code min} to {@code max}; 3.0 is one, as in JSON Schema. */
    public long wholeNumber(long min, long max) throws InputException {
        boolean whole = node.isIntegralNumber()
                ? node.canConvertToLong()
                : node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
        if (!whole || node.doubleValue() < min || node.doubleValue() > max) {
            throw expected("a whole number from %d to %d".formatted(min, max));
        }
        return node.longValue();
    }

    /** As {@link #wholeNumber}, for numbers within {@code int}. */
    public int integer(int min, int max) throws InputException {
        return (int) wholeNumber(min, max);
    }

    /**
     * A number.
     *
     * @param expected what is expected, for the message
     * @param valid tells whether a number is valid
     */
    public double number(String expected, DoublePredicate valid) throws InputException {
        if (!node.isNumber() || !valid.test(node.doubleValue())) {
            throw expected(expected);
        }
        return node.doubleValue();
    }

    /** True or false. */
    public boolean flag() throws InputException {
        if (!node.isBoolean()) {
            throw expected("true or false");
        }
        return node.booleanValue();
    }

    /** A text that is not blank. */
    public String text() throws InputException {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw expected("a text that is not empty");
        }
        return node.textValue();
    }

    /** True for exactly this text. */
    public boolean isText(String text) {
        return node.isTextual() && node.textValue().equals(text);
    }

    /** The constant of an enumeration whose name in lower case is the text. */
    public <E extends Enum<E>> E choice(Class<E> type) throws InputException {
        for (E constant : type.getEnumConstants()) {
            if (node.isTextual() && word(constant).equals(node.textValue())) {
                return constant;
            }
        }
        throw expected(Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + word(constant) + "\"")
                .collect(Collectors.joining(" or ")));
    }

    /** The word for a constant in files: its name in lower case. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Makes something of values that have been read; what it refuses by {@link IllegalArgumentException}, is refused here. */
    public <T> T build(Supplier<T> supplier) throws InputException {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(source, path, e.getMessage(), e);
        }
    }

    /** The exception for a value that is not what was expected, with what was found instead. */
    public InputException expected(String expected) {
        return fault("expected %s, found %s".formatted(expected, found()));
    }

    /** The exception for a fault at this place. */
    public InputException fault(String message) {
        return new InputException(source, path, message);
    }

    private String found() {
        return switch (node.getNodeType()) {
            case MISSING -> "nothing";
            case OBJECT -> "an object";
            case ARRAY -> "an array of %d elements".formatted(node.size());
            case STRING -> JsonPaths.quoted(node.textValue());
            case NUMBER -> node.asText().length() > 40 ? "a number of more than 40 digits" : node.asText();
            default -> node.asText();
        };
    }
}
