package dev.kiln.core.image;

import java.util.Random;

/**
 * One opaque thing in a picture of {@link DeadLeaves}: an ellipse with a wavy outline, or a polygon, with a colour, a texture and
 * light that falls on it from one side.
 */
final class Leaf {
    private static final double MOST_STRETCH = 3;
    private static final double MOST_WAVE = 0.3;
    private static final int MOST_CORNERS = 6;

    /** Spread, over all leaves, of the standard deviation of a texture's logarithm of brightness. */
    private static final double TEXTURE = 0.2;
    /** Spread of the logarithm of the light at one radius from the middle. */
    private static final double SHADING = 0.2;

    final double x;
    final double y;
    final double radius;
    private final double[] color;
    private final NoiseTile noise;
    private final double cosine;
    private final double sine;
    private final double stretch;
    private final int corners;
    private final int waves;
    private final double wave;
    private final double phase;
    private final double texture;
    private final double grain;
    private final double shading;
    private final double lightAngle;

    /** A leaf of a size around a place, in points of the picture; all else is drawn. */
    Leaf(Random random, double x, double y, double radius, double[] color, NoiseTile noise) {
        this.x = x;
        this.y = y;
        this.radius = radius;
        this.color = color.clone();
        this.noise = noise;
        double angle = 2 * Math.PI * random.nextDouble();
        cosine = Math.cos(angle);
        sine = Math.sin(angle);
        stretch = Math.pow(MOST_STRETCH, random.nextDouble());
        corners = random.nextBoolean() ? 3 + random.nextInt(MOST_CORNERS - 2) : 0;
        waves = 2 + random.nextInt(4);
        wave = MOST_WAVE * random.nextDouble();
        phase = 2 * Math.PI * random.nextDouble();
        texture = TEXTURE * random.nextGaussian();
        grain = Math.pow(2, random.nextDouble() * 2 - 1);
        shading = SHADING * random.nextGaussian();
        lightAngle = 2 * Math.PI * random.nextDouble();
    }

    /** Whether it lies over a point. */
    boolean covers(double pointX, double pointY) {
        double u = along(pointX, pointY);
        double v = across(pointX, pointY) * stretch;
        double distance = u * u + v * v;
        if (distance > radius * radius) {
            return false;
        }
        double direction = Math.atan2(v, u);
        return distance <= Math.pow(radius * outline(direction), 2);
    }

    /** The outline's distance from the middle, in radii; a polygon's as of one with its corners on the circle. */
    private double outline(double direction) {
        if (corners == 0) {
            return (1 + wave * Math.cos(waves * direction + phase)) / (1 + wave);
        }
        double sector = 2 * Math.PI / corners;
        double within = direction - sector * Math.floor(direction / sector) - sector / 2;
        return Math.cos(sector / 2) / Math.cos(within);
    }

    private double along(double pointX, double pointY) {
        return (pointX - x) * cosine + (pointY - y) * sine;
    }

    private double across(double pointX, double pointY) {
        return (pointY - y) * cosine - (pointX - x) * sine;
    }

    /** The colour of a point that it covers, 0xRRGGBB: brightness is light times reflection. */
    int rgb(double pointX, double pointY) {
        double u = along(pointX, pointY);
        double v = across(pointX, pointY);
        double light = (u * Math.cos(lightAngle) + v * Math.sin(lightAngle)) / radius;
        double tone = shading * light + texture * noise.at((u + x) * grain, (v * stretch + y) * grain);
        double factor = Math.exp(tone);
        return channel(color[0] * factor) << 16 | channel(color[1] * factor) << 8 | channel(color[2] * factor);
    }

    private static int channel(double value) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
