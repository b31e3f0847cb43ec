package dev.kiln.core.explanation;

/**
 * A value of an earlier layer.
 *
 * @param layerId the layer
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param value what the layer computed there
 */
public record SourceCell(String layerId, int channel, int row, int column, double value) {}
