package dev.kiln.app.headline;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;

/**
 * A change that the user only looks at.
 *
 * @param analysis the cost of the network after it
 * @param precision how the numbers are stored after it
 */
public record Preview(Analysis analysis, Precision precision) {}
