package dev.kiln.visualizers.filter;

/**
 * A cell of a picture of kernels; all from 0.
 *
 * @param tile the tile
 * @param row the row in the tile
 * @param column the column in the tile
 */
public record KernelCell(int tile, int row, int column) {}
