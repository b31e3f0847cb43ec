package dev.kiln.visualizers.palette;

/**
 * A colour in CIE L*a*b* (1976) under D65, where distances follow what people see.
 *
 * @param lightness 0 for black to 100 for white
 * @param a from green to red
 * @param b from blue to yellow
 */
public record Lab(double lightness, double a, double b) {
    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /** The colour as people see it. */
    public static Lab of(Rgb color) {
        return ofLinear(Rgb.linear(color.red()), Rgb.linear(color.green()), Rgb.linear(color.blue()));
    }

    /** The colour of these intensities of red, green and blue light, each from 0 to 1. */
    static Lab ofLinear(double red, double green, double blue) {
        double x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
        double y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
        double z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue;
        double fy = compress(y);
        return new Lab(116 * fy - 16, 500 * (compress(x / WHITE_X) - fy), 200 * (fy - compress(z / WHITE_Z)));
    }

    /** Difference between two colours, ΔE*ab (CIE 1976); about 2 is the least that people notice. */
    public double distance(Lab other) {
        return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
    }

    /** The nearest colour of a screen. */
    public Rgb toRgb() {
        double fy = (lightness + 16) / 116;
        double x = WHITE_X * expand(fy + a / 500);
        double y = expand(fy);
        double z = WHITE_Z * expand(fy - b / 200);
        return new Rgb(
                Rgb.component(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
                Rgb.component(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
                Rgb.component(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
    }

    private static double compress(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    private static double expand(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }
}
