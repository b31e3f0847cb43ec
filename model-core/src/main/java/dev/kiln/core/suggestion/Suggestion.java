package dev.kiln.core.suggestion;

import dev.kiln.core.analysis.Analysis;

/**
 * A change and what comes of it.
 *
 * @param family what kind of change it is
 * @param candidate the change
 * @param analysis the cost of the network after it
 * @param footprint what the network needs after it
 * @param missingBytes bytes that are still lacking; 0 where the network then fits
 * @param loss share of the network that it takes away: see {@link Suggester#loss}
 */
public record Suggestion(
        String family, Candidate candidate, Analysis analysis, Footprint footprint, long missingBytes, double loss) {
    /** True where the network then fits. */
    public boolean fits() {
        return missingBytes == 0;
    }
}
