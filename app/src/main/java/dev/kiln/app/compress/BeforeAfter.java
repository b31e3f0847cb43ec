package dev.kiln.app.compress;

import dev.kiln.core.compression.PlannedNetwork;

/**
 * A network before and after compression.
 *
 * @param before the network with its weights as they were
 * @param after the same network as a plan makes it
 */
record BeforeAfter(CompressionSource before, PlannedNetwork after) {}
