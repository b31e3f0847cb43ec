package dev.kiln.core.suggestion;

import java.util.List;

/**
 * Changes of one kind, for example all smaller inputs.
 *
 * @param name what they change
 * @param candidates from the smallest change on
 */
public record Family(String name, List<Candidate> candidates) {
    public Family {
        candidates = List.copyOf(candidates);
    }
}
