package dev.kiln.core.image;

/**
 * A rectangle within a picture, in pixels of it; fractions are parts of pixels.
 *
 * @param x left edge
 * @param y upper edge
 * @param width from the left edge to the right one
 * @param height from the upper edge to the lower one
 */
public record PictureRegion(double x, double y, double width, double height) {}
