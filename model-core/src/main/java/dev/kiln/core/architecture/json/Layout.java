package dev.kiln.core.architecture.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** One line for each field of the document and for each stage of the body, so that two versions of a file compare well. */
final class Layout implements DefaultPrettyPrinter.Indenter {
    /** Depth of the body: the document is 1. */
    private static final int BODY_DEPTH = 2;

    private Layout() {}

    static PrettyPrinter printer() {
        Layout layout = new Layout();
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withRootSeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(layout);
        printer.indentArraysWith(layout);
        return printer;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        int depth = json.getOutputContext().getNestingDepth();
        if (depth <= 1 || depth == BODY_DEPTH && json.getOutputContext().inArray()) {
            json.writeRaw("\n" + "  ".repeat(level));
        } else {
            json.writeRaw(' ');
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
