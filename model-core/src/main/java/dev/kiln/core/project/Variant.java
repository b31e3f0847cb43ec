package dev.kiln.core.project;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.Compression;
import java.util.Objects;
import java.util.Optional;

/**
 * One of a project's architectures. It may be half-edited, so that its layers do not fit for now; then the last state whose
 * layers did goes with it, because figures are shown of that.
 *
 * @param architecture what is edited; its name is the variant's name
 * @param lastValid the last state that is a network; empty where the architecture itself is one
 * @param compression what file its weights become
 */
public record Variant(Architecture architecture, Optional<Architecture> lastValid, Compression compression) {
    public Variant {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(lastValid, "lastValid");
        Objects.requireNonNull(compression, "compression");
    }

    /** A variant whose weights are kept as they are. */
    public Variant(Architecture architecture, Optional<Architecture> lastValid) {
        this(architecture, lastValid, Compression.LOSSLESS);
    }

    /** A variant whose layers fit. */
    public static Variant of(Architecture architecture) {
        return new Variant(architecture, Optional.empty());
    }

    /** What is edited of it. */
    public Draft draft() {
        return new Draft(architecture, compression);
    }

    /** The newest state that is a network. */
    public Architecture valid() {
        return lastValid.orElse(architecture);
    }
}
