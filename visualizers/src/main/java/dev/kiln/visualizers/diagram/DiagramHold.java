package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;

/**
 * What of a layout stays while one bar is dragged: the scale, the gaps, and the bar's left edge. The block of the bar opens up so
 * far that the pointer can reach single steps of the number of channels. The bar's right edge is at {@link #xOf}, so an edge that
 * follows the pointer stays under it.
 */
public final class DiagramHold {
    /** A pixel of the screen is this many channels at most when the drag begins. */
    private static final double CHANNELS_PER_PIXEL = 8;

    private final String layer;
    private final double left;
    private final double barUnit;
    private final double unit;
    private final ShapePlace shapes;
    private final double extraGap;
    private final double width;
    private final double scale;

    private DiagramHold(String layer, double edge, int channels, Spacing before, double scale) {
        this.scale = scale;
        this.layer = layer;
        this.unit = before.unit();
        this.shapes = before.shapes();
        this.extraGap = before.extraGap();
        this.width = before.pictureWidth();
        double root = Math.sqrt(channels);
        // the derivative of channels by width is 2 √channels ÷ unit
        this.barUnit = Math.max(
                Math.max(unit, 2 * root / (CHANNELS_PER_PIXEL * scale)),
                DiagramScale.NARROWEST_BAR / Math.max(1, root));
        this.left = edge - barUnit * root;
    }

    /**
     * Holds a layout of a network.
     *
     * @param layer id of the layer whose bar is dragged
     * @param edge where the bar's right edge is to be now, in pixels of the picture
     * @param channels the layer's channels now
     * @param scale pixels of the screen for a pixel of the picture
     */
    static DiagramHold of(
            ShapedGraph shaped, double width, Drawing drawing, String layer, double edge, int channels, double scale) {
        Spacing before = new DiagramBuilder(shaped, width, DiagramLayout.LOWEST, drawing, null).spacing();
        return new DiagramHold(layer, edge, channels, before, scale);
    }

    /** Pixels of the screen for a pixel of the picture. */
    public double scale() {
        return scale;
    }

    /** Where the bar's right edge stands for a number of channels, in pixels of the picture. */
    public double xOf(double channels) {
        return left + barUnit * Math.sqrt(channels);
    }

    /** The number of channels, not rounded, that puts the bar's right edge there; 0 left of the bar. The inverse of {@link #xOf}. */
    public double channelsAt(double x) {
        double root = Math.max(0, x - left) / barUnit;
        return root * root;
    }

    String layer() {
        return layer;
    }

    double left() {
        return left;
    }

    double barUnit() {
        return barUnit;
    }

    double unit() {
        return unit;
    }

    ShapePlace shapes() {
        return shapes;
    }

    double extraGap() {
        return extraGap;
    }

    double width() {
        return width;
    }
}
