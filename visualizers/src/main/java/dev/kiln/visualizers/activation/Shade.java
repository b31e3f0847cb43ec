package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.ColorMap;

/**
 * The colour of a value on a scale. On a diverging map the range is widened until zero is in the middle. Where all values are
 * equal, the colour is the map's low end, or its middle on a diverging map at zero.
 */
public final class Shade {
    private final ColorMap colors;
    private final double low;
    private final double factor;

    /** A scale from the range's ends. */
    public Shade(ValueRange range, ColorMap colors) {
        ValueRange span = span(range, colors);
        this.colors = colors;
        this.low = span.constant() && colors.diverging() ? -1 : span.low();
        this.factor = span.constant() ? (colors.diverging() ? 0.5 : 0) : 1 / (span.high() - span.low());
    }

    /** The values at the ends of the scale. */
    public static ValueRange span(ValueRange range, ColorMap colors) {
        return colors.diverging() ? range.symmetric() : range;
    }

    /** The colour, opaque; {@link ColorMap#NOT_FINITE_ARGB} for NaN and infinities. */
    public int argb(float value) {
        return Float.isFinite(value) ? colors.argb((value - low) * factor) : ColorMap.NOT_FINITE_ARGB;
    }
}
