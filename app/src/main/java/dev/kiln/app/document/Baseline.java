package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;
import java.util.OptionalInt;

/**
 * The state that figures show their difference to.
 *
 * @param name what its architecture is called
 * @param analysis its cost
 * @param pinned true where the user chose it; else it is the front variant as it was opened
 * @param step how many steps of its history lead to a pinned state; empty where that is not known, as of one from a file
 */
public record Baseline(String name, Analysis analysis, boolean pinned, OptionalInt step) {
    /** A baseline whose place in a history is not known. */
    public Baseline(String name, Analysis analysis, boolean pinned) {
        this(name, analysis, pinned, OptionalInt.empty());
    }

    /** What users read, never the name of the network alone, which edits of it share: "SqueezeNet v1.0, pinned at step 6". */
    public String title() {
        if (!pinned) {
            return name + " as it was opened";
        } else if (step.isEmpty()) {
            return name + ", pinned";
        }
        return step.getAsInt() == 0
                ? name + ", pinned as opened"
                : "%s, pinned at step %d".formatted(name, step.getAsInt());
    }
}
