package dev.kiln.core.architecture;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The one door for changes: a function from architecture to architecture with a label.
 *
 * @param label what it does, as the user reads it behind "Undo"
 * @param change the function; throws {@link IllegalArgumentException} with a sentence for the user where the result could never
 *     be valid
 */
public record Edit(String label, UnaryOperator<Architecture> change) {
    public Edit {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(change, "change");
    }

    /** The architecture after this edit. */
    public Architecture apply(Architecture architecture) {
        return change.apply(architecture);
    }

    /** An edit that only a SqueezeNet allows. */
    public static Edit ofSqueezeNet(String label, UnaryOperator<SqueezeNet> change) {
        return new Edit(label, architecture -> {
            if (architecture instanceof SqueezeNet net) {
                return change.apply(net);
            }
            throw new IllegalArgumentException(
                    "%s is fixed and has nothing for \"%s\" to change".formatted(architecture.name(), label));
        });
    }
}
