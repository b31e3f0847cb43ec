package dev.kiln.core.project;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.compression.Compression;
import java.util.Objects;

/**
 * What a person works on and undo walks through: a network and what shall become of its weights. Immutable.
 *
 * @param architecture the network; it may have problems for now
 * @param compression what file the weights become. It may name layers that the network has not, for example because a module was
 *     removed: they mean nothing until the layer is there again
 */
public record Draft(Architecture architecture, Compression compression) {
    /** Refuses nulls. */
    public Draft {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(compression, "compression");
    }

    /** The same with another network: what pictures said of the one before does not hold for other layers, so nothing calibrates them. */
    public Draft with(Architecture newArchitecture) {
        boolean sameLayers = newArchitecture.withName(architecture.name()).equals(architecture);
        return new Draft(newArchitecture, sameLayers ? compression : compression.withoutPictures());
    }

    /** The same with other files to come of it. */
    public Draft with(Compression newCompression) {
        return new Draft(architecture, newCompression);
    }
}
