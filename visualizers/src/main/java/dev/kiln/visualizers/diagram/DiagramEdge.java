package dev.kiln.visualizers.diagram;

/**
 * A straight connection between neighbouring blocks, from left to right.
 *
 * @param fromX where it starts
 * @param toX where its arrow ends
 * @param y its height
 */
public record DiagramEdge(double fromX, double toX, double y) {}
