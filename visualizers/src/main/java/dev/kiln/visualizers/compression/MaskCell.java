package dev.kiln.visualizers.compression;

/**
 * The place of a weight in a mask.
 *
 * @param filter row, from 0
 * @param column place in the filter, from 0
 */
public record MaskCell(int filter, int column) {}
