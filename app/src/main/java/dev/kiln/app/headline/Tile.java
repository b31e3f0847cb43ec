package dev.kiln.app.headline;

/**
 * One figure of the strip.
 *
 * @param value the number with its unit
 * @param caption what it is
 * @param difference how it differs from the baseline
 * @param explanation one sentence for whoever does not know the term
 */
public record Tile(String value, String caption, Difference difference, String explanation) {}
