package dev.kiln.visualizers.diagram;

/**
 * The frame around a module's boxes.
 *
 * @param layer id of the layer that it stands for, for example {@code fire2/concat}
 * @param bounds where it stands
 */
public record DiagramFrame(String layer, Rect bounds) {}
