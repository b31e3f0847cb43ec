package dev.kiln.app.headline;

/**
 * One figure of the strip.
 *
 * @param value the number with its unit
 * @param caption what it is
 * @param change how it differs from the baseline; empty where it does not
 * @param explanation one sentence for whoever does not know the term
 */
public record Tile(String value, String caption, String change, String explanation) {}
