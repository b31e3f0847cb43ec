package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;

/**
 * What of a layout stays while one bar is dragged: the scale, the gaps, and the bar's left edge. The bars of its block grow evenly
 * with their channels meanwhile, at the same pace in every bar, window and zoom, and the block opens up as far as that needs. The
 * bar's right edge is at {@link #xOf}, so an edge that follows the pointer stays under it.
 */
public final class DiagramHold {
    /** A pixel of the screen is this many channels: two pixels for a step of eight, so that none is missed. */
    public static final double CHANNELS_PER_PIXEL = 4;

    private final String layer;
    private final double left;
    private final BarWidths bars;
    private final double unit;
    private final ShapePlace shapes;
    private final double extraGap;
    private final double width;
    private final double scale;

    private DiagramHold(String layer, double edge, int channels, DiagramBuilder before, double scale) {
        this.scale = scale;
        this.layer = layer;
        Spacing spacing = before.spacing();
        this.unit = spacing.unit();
        this.shapes = spacing.shapes();
        this.extraGap = spacing.extraGap();
        this.width = spacing.pictureWidth();
        double perChannel = 1 / (CHANNELS_PER_PIXEL * scale);
        // the bar opens up where its channels need more pixels than it has, so that it can also become narrow
        double base = Math.max(DiagramScale.NARROWEST_BAR, before.barWidth(layer) - channels * perChannel);
        this.bars = BarWidths.linear(base, perChannel);
        this.left = edge - bars.of(channels);
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
        DiagramBuilder before = new DiagramBuilder(shaped, width, DiagramLayout.LOWEST, drawing, null);
        return new DiagramHold(layer, edge, channels, before, scale);
    }

    /** Pixels of the screen for a pixel of the picture. */
    public double scale() {
        return scale;
    }

    /** Where the bar's right edge stands for a number of channels, in pixels of the picture. */
    public double xOf(double channels) {
        return left + bars.of(channels);
    }

    /** The number of channels, not rounded, that puts the bar's right edge there; 0 left of that. The inverse of {@link #xOf}. */
    public double channelsAt(double x) {
        return Math.max(0, x - left - bars.base()) / bars.perChannel();
    }

    String layer() {
        return layer;
    }

    double left() {
        return left;
    }

    /** Of the held block. */
    BarWidths bars() {
        return bars;
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
