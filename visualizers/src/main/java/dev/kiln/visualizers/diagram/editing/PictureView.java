package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import javafx.geometry.Point2D;

/**
 * From the picture to the control: the inverse of {@link NetworkDiagram#toPicture}.
 *
 * @param origin the place of the picture at the control's upper left corner
 * @param scale pixels of the control for a pixel of the picture
 */
record PictureView(Point2D origin, double scale) {
    static PictureView of(NetworkDiagram diagram) {
        Point2D origin = diagram.toPicture(0, 0);
        return new PictureView(origin, 1 / (diagram.toPicture(1, 0).getX() - origin.getX()));
    }

    double x(double pictureX) {
        return (pictureX - origin.getX()) * scale;
    }

    double y(double pictureY) {
        return (pictureY - origin.getY()) * scale;
    }

    Rect of(Rect r) {
        return new Rect(x(r.x()), y(r.y()), r.width() * scale, r.height() * scale);
    }
}
