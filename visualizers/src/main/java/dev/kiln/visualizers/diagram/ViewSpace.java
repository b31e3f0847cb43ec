package dev.kiln.visualizers.diagram;

/**
 * How large a picture is and how large the place that shows it; what follows from that for viewports. Immutable.
 *
 * @param contentWidth of the picture, in its pixels
 * @param contentHeight of the picture, in its pixels
 * @param viewWidth of the place, in pixels of the control
 * @param viewHeight of the place, in pixels of the control
 * @param readableScale a picture that has to be drawn smaller than this to fit starts with a part of it
 */
public record ViewSpace(
        double contentWidth, double contentHeight, double viewWidth, double viewHeight, double readableScale) {
    private static final double MOST = 4;

    public ViewSpace {
        contentWidth = Math.max(1, contentWidth);
        contentHeight = Math.max(1, contentHeight);
        viewWidth = Math.max(1, viewWidth);
        viewHeight = Math.max(1, viewHeight);
    }

    /** The largest scale, at most 1, at which all is seen. */
    public double fitScale() {
        return Math.min(1, Math.min(viewWidth / contentWidth, viewHeight / contentHeight));
    }

    /** All of the picture. */
    public Viewport fit() {
        return clamp(new Viewport(fitScale(), 0, 0));
    }

    /** All of the picture, or its left end where all would be too small to read. */
    public Viewport start() {
        return clamp(new Viewport(Math.max(fitScale(), readableScale), 0, 0));
    }

    /** True where a viewport leaves out something. */
    public boolean leavesOut(Viewport viewport) {
        // half a pixel is nothing that anybody misses
        return contentWidth * viewport.scale() > viewWidth + 0.5 || contentHeight * viewport.scale() > viewHeight + 0.5;
    }

    /** The nearest viewport within the limits: no empty ground beside a picture that is larger, a smaller one in the middle. */
    public Viewport clamp(Viewport viewport) {
        double scale = Math.max(fitScale(), Math.min(MOST, viewport.scale()));
        Viewport scaled =
                scale == viewport.scale() ? viewport : viewport.zoomedAt(viewWidth / 2, viewHeight / 2, scale);
        return new Viewport(
                scale,
                clamp(scaled.x(), contentWidth * scale, viewWidth),
                clamp(scaled.y(), contentHeight * scale, viewHeight));
    }

    private static double clamp(double offset, double content, double view) {
        return content <= view ? (view - content) / 2 : Math.max(view - content, Math.min(0, offset));
    }

    /** Zooms by a factor; what is at a place of the control stays there, unless the picture's end is in the way. */
    public Viewport zoomAt(Viewport viewport, double controlX, double controlY, double factor) {
        double scale = Math.max(fitScale(), Math.min(MOST, viewport.scale() * factor));
        return clamp(viewport.zoomedAt(controlX, controlY, scale));
    }

    /** Moves no more than needed for a part of the picture to be seen with a margin. */
    public Viewport reveal(Viewport viewport, Rect part, double margin) {
        Rect r = viewport.toControl(part).grown(margin);
        double dx = shift(r.x(), r.right(), viewWidth);
        double dy = shift(r.y() + margin, r.bottom() - margin, viewHeight);
        return clamp(viewport.movedBy(dx, dy));
    }

    private static double shift(double from, double to, double view) {
        double left = from < 0 ? -from : Math.min(0, view - to);
        // where both ends are out, the first one counts
        return from + left < 0 ? -from : left;
    }

    /** Shows a part of the picture in the middle, a share of the place wide. */
    public Viewport closeUp(Rect part, double share) {
        double scale = Math.min(viewWidth * share / part.width(), viewHeight * 0.9 / part.height());
        double limited = Math.max(fitScale(), Math.min(MOST, scale));
        return clamp(new Viewport(
                limited, viewWidth / 2 - part.centerX() * limited, viewHeight / 2 - part.centerY() * limited));
    }

    /** The part of the picture that is seen. */
    public Rect visible(Viewport viewport) {
        return viewport.toPicture(new Rect(0, 0, viewWidth, viewHeight));
    }
}
