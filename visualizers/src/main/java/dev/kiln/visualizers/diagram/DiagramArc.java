package dev.kiln.visualizers.diagram;

/**
 * A connection that passes above blocks: up, across, down.
 *
 * @param layer id of the layer that reads it
 * @param bypass true where it leads into an addition
 * @param fromX where it goes up
 * @param fromY height at which it starts
 * @param topY height at which it crosses
 * @param toX where it comes down
 * @param toY height at which it ends
 */
public record DiagramArc(
        String layer, boolean bypass, double fromX, double fromY, double topY, double toX, double toY) {}
