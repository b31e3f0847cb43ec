package dev.kiln.visualizers.compression;

import java.util.Optional;

/**
 * Where curves lie in a chart.
 *
 * @param curves what is shown
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param width of the chart in pixels
 * @param height of the chart in pixels
 */
record CurvesLayout(CurveSet curves, CurveScale x, CurveScale y, double width, double height) {
    static final double LEFT = 48;
    static final double RIGHT = 10;
    static final double TOP = 20;
    static final double BOTTOM = 34;
    private static final double REACH = 24;

    /** A point and the curve that it is of. */
    record Place(CurveSet.Curve curve, CurveSet.Point point) {}

    static CurvesLayout of(CurveSet curves, double width, double height) {
        return new CurvesLayout(
                curves,
                CurveScale.of(curves, CurveSet.Point::x, false),
                CurveScale.of(curves, CurveSet.Point::y, curves.isLogarithmic()),
                width,
                height);
    }

    /** Right end of the axes. */
    double right() {
        return width - RIGHT;
    }

    /** Lower end of the axes. */
    double ground() {
        return height - BOTTOM;
    }

    double pixelX(double value) {
        return LEFT + x.place(value) * (right() - LEFT);
    }

    double pixelY(double value) {
        return ground() - y.place(value) * (ground() - TOP);
    }

    /** The nearest point within reach; of two that lie together the one of the selected curve. */
    Optional<Place> nearest(double atX, double atY, String selected) {
        Place nearest = null;
        double least = REACH;
        for (CurveSet.Curve curve : curves.curves()) {
            for (CurveSet.Point point : curve.points()) {
                double distance = Math.hypot(pixelX(point.x()) - atX, pixelY(point.y()) - atY);
                if (distance < least || distance == least && curve.id().equals(selected)) {
                    least = distance;
                    nearest = new Place(curve, point);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }
}
