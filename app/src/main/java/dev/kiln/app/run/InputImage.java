package dev.kiln.app.run;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A picture that tells where the pointer is on it, with a frame around a part where wanted. */
final class InputImage extends Pane {
    /** Told a place as fractions of width and height, 0…1. */
    interface Pointed {
        void at(double x, double y);
    }

    private final double width;
    private final double height;

    /** @param side length of the longer side, in pixels */
    InputImage(Image image, double side, Pointed pointed) {
        double scale = side / Math.max(image.getWidth(), image.getHeight());
        width = image.getWidth() * scale;
        height = image.getHeight() * scale;
        ImageView view = new ImageView(image);
        view.setFitWidth(width);
        view.setFitHeight(height);
        getChildren().add(view);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setOnMouseMoved(event -> pointed.at(event.getX() / width, event.getY() / height));
    }

    /** Frames a part, in fractions of width and height. */
    void frame(double x, double y, double partWidth, double partHeight) {
        for (String styleClass : new String[] {"crop-halo", "crop-frame"}) {
            Rectangle frame = new Rectangle(x * width, y * height, partWidth * width, partHeight * height);
            frame.getStyleClass().add(styleClass);
            frame.setMouseTransparent(true);
            getChildren().add(frame);
        }
    }
}
