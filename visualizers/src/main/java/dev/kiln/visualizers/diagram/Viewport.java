package dev.kiln.visualizers.diagram;

/**
 * Which part of a picture a control shows: one scale, then an offset. Immutable.
 *
 * @param scale pixels of the control for a pixel of the picture, more than 0
 * @param x where the picture's left edge is in the control
 * @param y where the picture's upper edge is in the control
 */
public record Viewport(double scale, double x, double y) {
    /** The picture as it is. */
    public static final Viewport IDENTITY = new Viewport(1, 0, 0);

    public Viewport {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale must be a number above 0, not " + scale);
        }
    }

    /** From the picture to the control. */
    public double toControlX(double pictureX) {
        return pictureX * scale + x;
    }

    /** From the picture to the control. */
    public double toControlY(double pictureY) {
        return pictureY * scale + y;
    }

    /** From the control to the picture. */
    public double toPictureX(double controlX) {
        return (controlX - x) / scale;
    }

    /** From the control to the picture. */
    public double toPictureY(double controlY) {
        return (controlY - y) / scale;
    }

    /** From the picture to the control. */
    public Rect toControl(Rect r) {
        return new Rect(toControlX(r.x()), toControlY(r.y()), r.width() * scale, r.height() * scale);
    }

    /** From the control to the picture. */
    public Rect toPicture(Rect r) {
        return new Rect(toPictureX(r.x()), toPictureY(r.y()), r.width() / scale, r.height() / scale);
    }

    /** Another scale; what is at a place of the control stays there. */
    public Viewport zoomedAt(double controlX, double controlY, double newScale) {
        double ratio = newScale / scale;
        return new Viewport(newScale, controlX - (controlX - x) * ratio, controlY - (controlY - y) * ratio);
    }

    /** The picture moved by pixels of the control. */
    public Viewport movedBy(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy);
    }
}
