package dev.kiln.visualizers.compression;

import dev.kiln.core.compression.Quantization;

/** One drag on a curve: what it makes of the values that were there when it began. */
final class CurveStroke {
    private final PlanCurve curve;
    private final Quantization.Values kind;
    private final double[] start;
    private final double startPosition;
    private final double[] painted;
    private int lastBar;
    private double lastPosition;

    /**
     * @param start the values of all layers
     * @param bar where the pointer went down
     * @param position how high, from 0 to 1
     */
    CurveStroke(PlanCurve curve, Quantization.Values kind, double[] start, int bar, double position) {
        this.curve = curve;
        this.kind = kind;
        this.start = start.clone();
        this.painted = start.clone();
        this.startPosition = position;
        this.lastBar = bar;
        this.lastPosition = position;
    }

    /** The curve that is drawn. */
    PlanCurve curve() {
        return curve;
    }

    /**
     * Draws on to a place. Layers that the pointer jumped over lie on the line between.
     *
     * @param fine true for fine steps
     * @return the values of all layers
     */
    double[] paint(int bar, double position, boolean fine) {
        int distance = Math.abs(bar - lastBar);
        for (int i = distance == 0 ? 0 : 1; i <= distance; i++) {
            double way = distance == 0 ? 1 : (double) i / distance;
            int there = lastBar + Integer.signum(bar - lastBar) * i;
            painted[there] = snapped(lastPosition + (position - lastPosition) * way, fine);
        }
        lastBar = bar;
        lastPosition = position;
        return painted.clone();
    }

    /**
     * Moves all layers as far as the pointer went, so that their differences stay until they reach an end.
     *
     * @param fine true for fine steps
     * @return the values of all layers
     */
    double[] shift(double position, boolean fine) {
        double[] shifted = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            shifted[i] = snapped(curve.position(start[i]) + position - startPosition, fine);
        }
        return shifted;
    }

    private double snapped(double position, boolean fine) {
        return curve.snap(curve.value(position), PlanSteps.of(kind, fine));
    }
}
