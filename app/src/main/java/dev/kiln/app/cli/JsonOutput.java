package dev.kiln.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.PrintStream;

/** The only place of the command line that sees the JSON library. JSON has no word for NaN and infinity: null stands for them. */
final class JsonOutput {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .registerModule(new SimpleModule()
                    .addSerializer(Double.class, new NumberOrNull<>())
                    .addSerializer(Float.class, new NumberOrNull<>())
                    .addSerializer(float[].class, new NumbersOrNull()));

    private static final class NumberOrNull<T extends Number> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value instanceof Float && Float.isFinite(value.floatValue())) {
                out.writeNumber(value.floatValue());
            } else if (Double.isFinite(value.doubleValue())) {
                out.writeNumber(value.doubleValue());
            } else {
                out.writeNull();
            }
        }
    }

    private static final class NumbersOrNull extends JsonSerializer<float[]> {
        @Override
        public void serialize(float[] values, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray(values, values.length);
            for (float value : values) {
                if (Float.isFinite(value)) {
                    out.writeNumber(value);
                } else {
                    out.writeNull();
                }
            }
            out.writeEndArray();
        }
    }

    private JsonOutput() {}

    static void print(Object value, PrintStream out) {
        try {
            out.println(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, strings and numbers can be written", impossible);
        }
    }
}
