package dev.kiln.core.suggestion;

import dev.kiln.core.architecture.Edit;
import java.util.Objects;
import java.util.Optional;

/**
 * One change that might make a network fit.
 *
 * @param label the change in words, with the value that it replaces: "conv1 filters 64 instead of 96"
 * @param edit the change to the architecture; empty where only the storage changes
 * @param storage the storage after the change
 */
public record Candidate(String label, Optional<Edit> edit, Storage storage) {
    public Candidate {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(storage, "storage");
    }
}
