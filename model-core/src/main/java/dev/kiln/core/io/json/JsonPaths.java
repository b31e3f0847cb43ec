package dev.kiln.core.io.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/** Writes the places of values in a document: {@code $.body[3].fire.s1x1}. */
final class JsonPaths {
    static final String ROOT = "$";

    private static final Pattern PLAIN = Pattern.compile("\\w{1,40}");
    private static final int SHOWN = 40;

    private JsonPaths() {}

    static String field(String parent, String name) {
        return PLAIN.matcher(name).matches() ? parent + "." + name : parent + "[" + quoted(name) + "]";
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** The path of what a parser reads now. */
    static String of(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return ROOT;
        }
        String parent = of(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? element(parent, context.getCurrentIndex()) : parent;
        }
        return context.hasCurrentName() ? field(parent, context.getCurrentName()) : parent;
    }

    /** The text in quotes, without line breaks, cut where it is long. */
    static String quoted(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return "\"" + shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + "\"";
    }
}
