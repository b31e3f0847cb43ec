package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.Role;

/**
 * One layer: a bar whose height follows the side of its feature maps and whose width follows the number of channels, or the round
 * sign of an addition.
 *
 * @param layer the layer's id
 * @param role what it is for
 * @param bounds where it stands
 * @param round true for the sign of an addition
 */
public record DiagramBox(String layer, Role role, Rect bounds, boolean round) {}
