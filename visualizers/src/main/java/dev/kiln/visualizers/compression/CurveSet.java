package dev.kiln.visualizers.compression;

import java.util.List;

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
     */
    public record Curve(String id, List<Point> points) {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }
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
