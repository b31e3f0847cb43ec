package dev.kiln.core.project;

import dev.kiln.core.architecture.Architecture;
import java.util.Objects;
import java.util.Optional;

/**
 * One of a project's architectures. It may be half-edited, so that its layers do not fit for now; then the last state whose
 * layers did goes with it, because figures are shown of that.
 *
 * @param architecture what is edited; its name is the variant's name
 * @param lastValid the last state that is a network; empty where the architecture itself is one
 */
public record Variant(Architecture architecture, Optional<Architecture> lastValid) {
    public Variant {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(lastValid, "lastValid");
    }

    /** A variant whose layers fit. */
    public static Variant of(Architecture architecture) {
        return new Variant(architecture, Optional.empty());
    }

    /** The newest state that is a network. */
    public Architecture valid() {
        return lastValid.orElse(architecture);
    }
}
