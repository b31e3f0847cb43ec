package dev.kiln.visualizers.activation;

/**
 * A cell of a map.
 *
 * @param row from 0
 * @param column from 0
 */
public record MapCell(int row, int column) {}
