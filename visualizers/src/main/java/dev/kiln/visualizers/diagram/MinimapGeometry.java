package dev.kiln.visualizers.diagram;

/**
 * Where parts of a picture stand in a small picture of all of it. Immutable.
 *
 * @param width of the small picture, in pixels
 * @param height of the small picture, in pixels
 * @param shown what the diagram shows
 */
public record MinimapGeometry(double width, double height, ShownPicture shown) {
    private static final double INSET = 3;

    private double scaleX() {
        return (width - 2 * INSET) / shown.space().contentWidth();
    }

    private double scaleY() {
        return (height - 2 * INSET) / shown.space().contentHeight();
    }

    /** From the picture to the small one. The axes have scales of their own: a long network would be a line. */
    public Rect of(Rect r) {
        return new Rect(
                INSET + r.x() * scaleX(), INSET + r.y() * scaleY(), r.width() * scaleX(), r.height() * scaleY());
    }

    /** The part that is seen, in the small picture. */
    public Rect visible() {
        Rect seen = shown.space().visible(shown.viewport());
        double left = Math.max(0, seen.x());
        double top = Math.max(0, seen.y());
        double right = Math.min(shown.space().contentWidth(), seen.right());
        double bottom = Math.min(shown.space().contentHeight(), seen.bottom());
        return of(new Rect(left, top, right - left, bottom - top));
    }

    /** The viewport of the same scale that has a place of the small picture in its middle. */
    public Viewport centeredAt(double x, double y) {
        double scale = shown.viewport().scale();
        double pictureX = (x - INSET) / scaleX();
        double pictureY = (y - INSET) / scaleY();
        return shown.space()
                .clamp(new Viewport(
                        scale,
                        shown.space().viewWidth() / 2 - pictureX * scale,
                        shown.space().viewHeight() / 2 - pictureY * scale));
    }
}
