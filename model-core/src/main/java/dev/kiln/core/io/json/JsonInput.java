package dev.kiln.core.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads JSON strictly: one document in UTF-8, no field twice, nothing behind it, no deep nesting. Every fault is an
 * {@link InputException} with line and column, or with the JSON path where the text is well formed.
 */
public final class JsonInput {
    /** Levels of arrays and objects that a document may have. */
    public static final int MAX_DEPTH = 32;

    /** Characters of a number or of a field's name. */
    static final int MAX_TOKEN = 1_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_TOKEN)
                    .maxNameLength(MAX_TOKEN)
                    .build())
            .build();

    private JsonInput() {}

    /**
     * Reads a file.
     *
     * @param maxBytes length from which on the file is refused before it is read
     */
    public static JsonValue read(Path path, int maxBytes) throws InputException {
        String source = path.toString();
        if (Files.isDirectory(path)) {
            throw new InputException(source, "", "is a directory, expected a JSON file");
        } else if (Files.notExists(path)) {
            throw new InputException(source, "", "there is no such file");
        } else if (!Files.isRegularFile(path)) {
            throw new InputException(source, "", "is not a regular file, expected a JSON file");
        }
        try {
            checkLength(source, Files.size(path), maxBytes);
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(maxBytes + 1);
                checkLength(source, bytes.length, maxBytes);
                return parse(source, bytes);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkLength(String source, long length, int maxBytes) throws InputException {
        if (length > maxBytes) {
            throw new InputException(
                    source, "", "has %d bytes, expected at most %d in a file of this kind".formatted(length, maxBytes));
        }
    }

    /** Reads a document in UTF-8. */
    public static JsonValue parse(String source, byte[] utf8) throws InputException {
        try {
            return parse(
                    source,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(utf8))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new InputException(source, "", "is not text in UTF-8, expected a JSON document", e);
        }
    }

    /**
     * Reads a document.
     *
     * @param source name of the document in messages
     */
    public static JsonValue parse(String source, String text) throws InputException {
        String document = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (document.isBlank()) {
            throw new InputException(source, "", "is empty, expected a JSON document");
        } else if (document.indexOf('\0') >= 0) {
            throw new InputException(source, "", "is binary data, expected a JSON document");
        }
        try (JsonParser parser = FACTORY.createParser(document)) {
            return new JsonValue(source, JsonPaths.ROOT, onlyDocument(source, parser));
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(source, "", "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Object onlyDocument(String source, JsonParser parser) throws IOException {
        try {
            parser.nextToken();
            Object document = JsonTree.read(parser);
            JsonLocation end = parser.currentLocation();
            if (parser.nextToken() != null) {
                throw new InputException(
                        source,
                        JsonFault.place(end, JsonPaths.ROOT),
                        "expected nothing behind the end of the document");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(source, parser, e, MAX_DEPTH);
        }
    }
}
