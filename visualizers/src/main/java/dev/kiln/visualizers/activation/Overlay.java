package dev.kiln.visualizers.activation;

import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.image.Picture;

/**
 * The picture that a map is laid over.
 *
 * @param picture as it was fed to the network
 * @param field the layer's receptive field
 * @param opacity of the largest value on the scale, 0 to 1; what is 0 is clear
 */
public record Overlay(Picture picture, ReceptiveField field, double opacity) {}
