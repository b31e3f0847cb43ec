package dev.kiln.visualizers.activation;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.image.Picture;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The picture that a network was fed, with the part that one cell sees; the rest is darkened. */
public final class ReceptiveFieldView extends Region {
    private static final Color SHADE = Color.gray(0, 0.45);

    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(this, "picture");
    private final ObjectProperty<ReceptiveRectangle> seen = new SimpleObjectProperty<>(this, "seen");
    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private final PixelSurface surface = new PixelSurface(view);

    /** An empty view. */
    public ReceptiveFieldView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The picture as it was fed");
        view.setManaged(false);
        view.setPreserveRatio(true);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        getChildren().addAll(view, marks);
        picture.addListener((o, before, now) -> paintPicture());
        for (Observable o : new Observable[] {picture, seen, widthProperty(), heightProperty()}) {
            o.addListener(changed -> requestLayout());
        }
    }

    /** The picture; null for none. */
    public ObjectProperty<Picture> pictureProperty() {
        return picture;
    }

    /** What one cell sees of it; null for no cell. */
    public ObjectProperty<ReceptiveRectangle> seenProperty() {
        return seen;
    }

    private void paintPicture() {
        Picture now = picture.get();
        if (now == null) {
            view.setImage(null);
            return;
        }
        Raster raster = surface.raster(now.width(), now.height());
        for (int i = 0; i < raster.argb().length; i++) {
            raster.argb()[i] = 0xff000000 | now.rgb()[i];
        }
        surface.show();
    }

    @Override
    protected void layoutChildren() {
        marks.setWidth(getWidth());
        marks.setHeight(getHeight());
        GraphicsContext gc = marks.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        Picture now = picture.get();
        if (now == null) {
            return;
        }
        double scale = Math.min(getWidth() / now.width(), getHeight() / now.height());
        double left = Math.rint((getWidth() - scale * now.width()) / 2);
        view.setFitWidth(scale * now.width());
        view.setFitHeight(scale * now.height());
        view.relocate(left, 0);
        if (seen.get() != null) {
            mark(gc, left, scale, now);
        }
    }

    private void mark(GraphicsContext gc, double left, double scale, Picture now) {
        ReceptiveRectangle rectangle = seen.get();
        // whole pixels: parts of them would leave seams in the shade
        double x = Math.rint(left + scale * rectangle.left());
        double y = Math.rint(scale * rectangle.top());
        double width = Math.rint(scale * rectangle.width());
        double height = Math.rint(scale * rectangle.height());
        gc.setFill(SHADE);
        gc.fillRect(left, 0, scale * now.width(), y);
        gc.fillRect(left, y + height, scale * now.width(), scale * now.height() - y - height);
        gc.fillRect(left, y, x - left, height);
        gc.fillRect(x + width, y, left + scale * now.width() - x - width, height);
        if (!rectangle.isEmpty()) {
            Frame.draw(gc, x, y, width, height);
        }
    }
}
