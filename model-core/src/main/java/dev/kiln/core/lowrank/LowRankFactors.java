package dev.kiln.core.lowrank;

/**
 * Two factors whose product is the best approximation of a matrix by one of that rank (Eckart and Young 1936). Arrays are not
 * copied and must not be changed.
 *
 * @param rank r
 * @param first r × n, row-major: what sees the input
 * @param second m × r, row-major: what makes the output
 */
public record LowRankFactors(int rank, float[] first, float[] second) {}
