package dev.kiln.app.document;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.project.Project;
import java.util.Optional;

/**
 * What a document held at one moment, to be written to a file later.
 *
 * @param pinned the state that was pinned as baseline, or empty
 */
public record Contents(Variants variants, Optional<Architecture> pinned) {
    /** As a project, without references to other files. */
    public Project project() {
        return variants.project(pinned);
    }
}
