package dev.kiln.core.io.json;

import dev.kiln.core.io.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A value of a JSON document that knows its place in it. A field that is missing gives a value too, which is refused by
 * whatever is then expected of it: so the message says both.
 */
public final class JsonValue {
    private static final Object MISSING = new Object();
    private static final int MAX_DIGITS = 40;

    private final String source;
    private final String path;
    /** See {@link JsonTree}. */
    private final Object node;

    JsonValue(String source, String path, Object node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    /** The value of a field; of something that is no object, a missing one. */
    public JsonValue get(String field) {
        Object child = node instanceof Map<?, ?> fields ? fields.get(field) : null;
        return new JsonValue(source, JsonPaths.field(path, field), child == null ? MISSING : child);
    }

    /** True for an object that has this field. */
    public boolean has(String field) {
        return node instanceof Map<?, ?> fields && fields.containsKey(field);
    }

    /** True for an array. */
    public boolean isArray() {
        return node instanceof List<?>;
    }

    /** Refuses what is no object, and fields other than these. */
    public void requireOnly(String... fields) throws InputException {
        for (Object name : object().keySet()) {
            if (!Arrays.asList(fields).contains(name)) {
                throw get((String) name).fault("unknown field, expected only " + String.join(", ", fields));
            }
        }
    }

    /** Refuses what is no object. */
    public void requireObject() throws InputException {
        object();
    }

    /** The names of an object's fields, in the document's order. */
    public List<String> names() throws InputException {
        return object().keySet().stream().map(String.class::cast).toList();
    }

    private Map<?, ?> object() throws InputException {
        if (node instanceof Map<?, ?> fields) {
            return fields;
        }
        throw expected("an object");
    }

    /** The elements of an array of at most {@code max}. */
    public List<JsonValue> elements(int max) throws InputException {
        if (!(node instanceof List<?> values) || values.size() > max) {
            throw expected("an array of at most %d elements".formatted(max));
        }
        List<JsonValue> elements = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            elements.add(new JsonValue(source, JsonPaths.element(path, i), values.get(i)));
        }
        return elements;
    }

    /**
     * A whole number from {@code min} to {@code max}, both within ±2⁵³, where a {@code double} still has every whole number; 3.0
     * is one, as in JSON Schema.
     */
    public long wholeNumber(long min, long max) throws InputException {
        if (node instanceof Number number) {
            double value = number.doubleValue();
            if (value == Math.rint(value) && value >= min && value <= max) {
                return number.longValue();
            }
        }
        throw expected("a whole number from %d to %d".formatted(min, max));
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
        if (node instanceof Number number && valid.test(number.doubleValue())) {
            return number.doubleValue();
        }
        throw expected(expected);
    }

    /** True or false. */
    public boolean flag() throws InputException {
        if (node instanceof Boolean flag) {
            return flag;
        }
        throw expected("true or false");
    }

    /** A text that is not blank. */
    public String text() throws InputException {
        if (node instanceof String text && !text.isBlank()) {
            return text;
        }
        throw expected("a text that is not empty");
    }

    /** True for exactly this text. */
    public boolean isText(String text) {
        return node.equals(text);
    }

    /** The constant of an enumeration whose name in lower case is the text. */
    public <E extends Enum<E>> E choice(Class<E> type) throws InputException {
        for (E constant : type.getEnumConstants()) {
            if (isText(word(constant))) {
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
        if (node == MISSING) {
            return "nothing";
        } else if (node == JsonTree.NULL) {
            return "null";
        } else if (node instanceof Map) {
            return "an object";
        } else if (node instanceof List<?> values) {
            return "an array of %d elements".formatted(values.size());
        } else if (node instanceof String text) {
            return JsonPaths.quoted(text);
        }
        String digits = node.toString();
        return digits.length() > MAX_DIGITS ? "a number of more than %d digits".formatted(MAX_DIGITS) : digits;
    }
}
