package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.Role;

/**
 * One role of the legend.
 *
 * @param role the role; its label stands behind the swatch
 * @param swatch where its colour stands
 * @param textX where the label starts
 * @param baseline height of the label
 */
public record LegendEntry(Role role, Rect swatch, double textX, double baseline) {}
