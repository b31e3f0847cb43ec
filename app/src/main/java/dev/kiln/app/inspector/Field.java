package dev.kiln.app.inspector;

import dev.kiln.core.architecture.Edit;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Something about the selection that can be changed; each kind has its own control. */
public sealed interface Field {
    /** What stands beside the control. */
    String label();

    /** One sentence for whoever does not know the term. */
    String explanation();

    /** A whole number in a range. */
    record Number(String label, String explanation, int value, int min, int max, int step, IntFunction<Edit> edit)
            implements Field {}

    /** One of a few words. */
    record Choice(String label, String explanation, String value, List<String> options, Function<String, Edit> edit)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Yes or no. */
    record Toggle(String label, String explanation, boolean value, Function<Boolean, Edit> edit) implements Field {}
}
