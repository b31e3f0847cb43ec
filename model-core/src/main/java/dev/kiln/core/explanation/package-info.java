/**
 * Where one value of a run comes from, one layer deep: the numbers that it was computed from, computed again in double precision.
 * May use {@code graph}, {@code weights}, and of {@code network} the activations only.
 */
package dev.kiln.core.explanation;
