package dev.kiln.visualizers.compression;

/**
 * Where things are: two curves and a strip of bytes over one row of layers.
 *
 * @param width pixels
 * @param height pixels
 * @param bars number of layers
 */
record CurveLayout(double width, double height, int bars) {
    /** Room for the numbers of the axes. */
    static final double LEFT = 46;

    /** Room for the end of the last layer's name. */
    static final double RIGHT = 26;

    /** Height of a title over a band. */
    static final double TITLE = 18;

    /** Height of the names below. */
    static final double NAMES = 17;

    /** Share of the height that the bytes take. */
    private static final double BYTES_SHARE = 0.2;

    /** From one height to another, downwards. */
    record Band(double top, double bottom) {
        double height() {
            return bottom - top;
        }

        boolean contains(double y) {
            return y >= top && y <= bottom;
        }
    }

    /** Where a curve is drawn. */
    Band band(PlanCurve curve) {
        double top = TITLE + curve.ordinal() * (curveHeight() + TITLE);
        return new Band(top, top + curveHeight());
    }

    /** Where bytes are drawn. */
    Band bytes() {
        double bottom = height - NAMES;
        return new Band(bottom - room() * BYTES_SHARE, bottom);
    }

    private double room() {
        return Math.max(3, height - NAMES - 3 * TITLE);
    }

    private double curveHeight() {
        return room() * (1 - BYTES_SHARE) / 2;
    }

    /** The left side of a layer's column. */
    double left(int bar) {
        return LEFT + bar * pitch();
    }

    /** The middle of a layer's column. */
    double center(int bar) {
        return left(bar) + pitch() / 2;
    }

    /** Width of a column, the gap to the next one included. */
    double pitch() {
        return Math.max(1, width - LEFT - RIGHT) / Math.max(1, bars);
    }

    /** The layer at a place, or −1. */
    int barAt(double x) {
        int bar = (int) Math.floor((x - LEFT) / pitch());
        return bar >= 0 && bar < bars ? bar : -1;
    }

    /** The layer nearest to a place. */
    int nearestBar(double x) {
        return Math.max(0, Math.min(bars - 1, (int) Math.floor((x - LEFT) / pitch())));
    }

    /** The curve at a height, its title included; null where there is none. */
    PlanCurve curveAt(double y) {
        for (PlanCurve curve : PlanCurve.values()) {
            Band band = band(curve);
            if (y >= band.top() - TITLE && y < band.bottom() + 1) {
                return curve;
            }
        }
        return null;
    }

    /** The height at which a value stands. */
    double y(PlanCurve curve, double value) {
        Band band = band(curve);
        return band.bottom() - curve.position(value) * band.height();
    }

    /** What {@link PlanCurve#value} takes for a height; outside 0…1 beyond the band. */
    double position(PlanCurve curve, double y) {
        Band band = band(curve);
        return (band.bottom() - y) / band.height();
    }
}
