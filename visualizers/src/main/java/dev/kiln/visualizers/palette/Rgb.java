package dev.kiln.visualizers.palette;

import java.util.Locale;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {
    public Rgb {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException(
                    "red, green and blue must be from 0 to 255, not %d, %d, %d".formatted(red, green, blue));
        }
    }

    /** The colour 0xRRGGBB; an alpha above these bits is ignored. */
    public static Rgb of(int rgb) {
        return new Rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** 0xFFRRGGBB. */
    public int argb() {
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** {@code #rrggbb}, as CSS and SVG read it. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Relative luminance from 0 for black to 1 for white (WCAG 2.1). */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Contrast ratio from 1 for equal colours to 21 for black on white (WCAG 2.1). */
    public double contrast(Rgb other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour a fraction of the way from this one to another, in sRGB. */
    public Rgb mix(Rgb other, double fraction) {
        return new Rgb(
                mix(red, other.red, fraction), mix(green, other.green, fraction), mix(blue, other.blue, fraction));
    }

    private static int mix(int from, int to, double fraction) {
        return (int) Math.round(from + (to - from) * fraction);
    }

    /** Intensity of light, 0 to 1, for an sRGB component (IEC 61966-2-1). */
    static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The sRGB component nearest to an intensity of light; intensities outside 0 to 1 are cut off. */
    static int component(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
    }
}
