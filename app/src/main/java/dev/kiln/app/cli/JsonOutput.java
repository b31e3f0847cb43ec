package dev.kiln.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The only place of the command line that sees the JSON library. JSON has no word for NaN and infinity: null stands for them. */
final class JsonOutput {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonOutput() {}

    static void print(Object value, PrintStream out) {
        try {
            out.println(MAPPER.writeValueAsString(withoutNaN(value)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, strings and numbers can be written", impossible);
        }
    }

    private static Object withoutNaN(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, part) -> copy.put(name, withoutNaN(part)));
            return copy;
        } else if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(part -> copy.add(withoutNaN(part)));
            return copy;
        } else if (value instanceof float[] values) {
            List<Object> copy = new ArrayList<>(values.length);
            for (float part : values) {
                copy.add(withoutNaN(part));
            }
            return copy;
        }
        boolean number = value instanceof Float || value instanceof Double;
        return number && !Double.isFinite(((Number) value).doubleValue()) ? null : value;
    }
}
