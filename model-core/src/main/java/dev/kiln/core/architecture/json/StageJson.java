package dev.kiln.core.architecture.json;

import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stage;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.json.JsonInput;
import dev.kiln.core.io.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Single Fire modules and pools as JSON, in the form that they have in the body of an architecture file. */
public final class StageJson {
    /** Longest text that is read, in characters. */
    public static final int MAX_LENGTH = ArchitectureJson.MAX_BYTES;

    private static final int MAX_STAGES = SqueezeNet.MAX_FIRE_MODULES + SqueezeNet.MAX_POOLS;

    private StageJson() {}

    /** One stage as an object, several as an array of objects, one a line. */
    public static String write(List<Stage> stages) {
        return ArchitectureWriter.write(stages);
    }

    /**
     * Reads one stage or an array of them.
     *
     * @param source name of the text in messages
     * @throws InputException for whatever else the text is, with its line or JSON path and what was expected
     */
    public static List<Stage> read(String source, String text) throws InputException {
        if (text.length() > MAX_LENGTH) {
            throw new InputException(
                    source, "", "has %d characters, expected at most %d".formatted(text.length(), MAX_LENGTH));
        }
        JsonValue root = JsonInput.parse(source, text);
        if (!root.isArray()) {
            return List.of(ArchitectureReader.stage(root));
        }
        List<Stage> stages = new ArrayList<>();
        for (JsonValue element : root.elements(MAX_STAGES)) {
            stages.add(ArchitectureReader.stage(element));
        }
        if (stages.isEmpty()) {
            throw root.expected("one Fire module or pool at least");
        }
        return stages;
    }
}
