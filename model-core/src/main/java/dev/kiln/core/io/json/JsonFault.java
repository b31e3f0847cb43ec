package dev.kiln.core.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.kiln.core.io.InputException;

/** Turns what Jackson complains of into one located sentence. */
final class JsonFault {
    private JsonFault() {}

    /** The exception for a fault that the parser met where it stands now. */
    static InputException of(String source, JsonParser parser, JsonProcessingException fault, int maxDepth) {
        String path = JsonPaths.of(parser.getParsingContext());
        String found = fault.getOriginalMessage();
        if (found.startsWith("Duplicate field")) {
            return new InputException(source, path, "the field is given twice, expected once", fault);
        } else if (fault instanceof StreamConstraintsException) {
            boolean deep = parser.getParsingContext().getNestingDepth() > maxDepth;
            String message = deep
                    ? "nested too deeply: expected at most %d levels".formatted(maxDepth)
                    : "expected no number or name of more than %d characters".formatted(JsonInput.MAX_TOKEN);
            return new InputException(source, path, message, fault);
        }
        String message = fault instanceof JsonEOFException
                ? "the JSON text ends too early"
                : "not valid JSON: " + withoutAdvice(found);
        return new InputException(source, place(fault.getLocation(), path), message, fault);
    }

    /** Line and column, both from 1, with the path of the value being read. */
    static String place(JsonLocation location, String path) {
        return "line %d, column %d (%s)".formatted(location.getLineNr(), location.getColumnNr(), path);
    }

    /** Jackson's sentence without what it advises programmers to switch on. */
    private static String withoutAdvice(String sentence) {
        int advice = sentence.indexOf(": enable `");
        return advice < 0 ? sentence : sentence.substring(0, advice);
    }
}
