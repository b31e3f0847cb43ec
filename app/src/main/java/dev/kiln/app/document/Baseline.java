package dev.kiln.app.document;

import dev.kiln.core.analysis.Analysis;

/**
 * The state that figures show their difference to.
 *
 * @param name what its architecture is called
 * @param analysis its cost
 * @param pinned true where the user chose it; else it is the front variant as it was opened
 */
public record Baseline(String name, Analysis analysis, boolean pinned) {}
