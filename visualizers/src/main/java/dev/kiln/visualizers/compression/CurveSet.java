package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.Role;
import java.util.List;
import java.util.Map;

/**
 * Several curves over the same axes.
 *
 * @param curves the curves
 * @param xLabel what the horizontal axis is, with its unit
 * @param yLabel what the vertical axis is, with its unit
 * @param isLogarithmic whether the vertical axis has powers of ten
 */
public record CurveSet(List<Curve> curves, String xLabel, String yLabel, boolean isLogarithmic) {
    /** Nothing to show. */
    public static final CurveSet EMPTY = new CurveSet(List.of(), "", "", false);

    /** Copies the list. */
    public CurveSet {
        curves = List.copyOf(curves);
    }

    /**
     * One curve.
     *
     * @param id what it is about
     * @param points from one end to the other
     * @param role whose hue it has, or null for none
     */
    public record Curve(String id, List<Point> points, Role role) {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }

        /** A curve without a hue. */
        public Curve(String id, List<Point> points) {
            this(id, points, null);
        }
    }

    /** The same curves in the hues of the layers that they are about. */
    public CurveSet withRoles(Map<String, Role> roles) {
        return new CurveSet(
                curves.stream()
                        .map(curve -> new Curve(curve.id(), curve.points(), roles.get(curve.id())))
                        .toList(),
                xLabel,
                yLabel,
                isLogarithmic);
    }

    /**
     * One point.
     *
     * @param x on the horizontal axis
     * @param y on the vertical axis
     * @param text the point in words
     * @param isMarked whether it is the point where things are now
     */
    public record Point(double x, double y, String text, boolean isMarked) {}
}
