package dev.kiln.app.shell;

import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Content that needs some room, drawn smaller where there is less, as on a small screen at 200 %: nothing is cut off, and where
 * there is room nothing is scaled.
 */
final class ShrinkToFit extends Region {
    private final Region content;
    private final Supplier<Dimension2D> needed;
    private final Scale scale = new Scale(1, 1);

    /**
     * @param needed the room that the content needs now, in pixels
     */
    ShrinkToFit(Region content, Supplier<Dimension2D> needed) {
        this.content = content;
        this.needed = needed;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** How large the content is drawn: 1 where it has the room that it needs. */
    static double factor(double width, double height, double neededWidth, double neededHeight) {
        return Math.min(1, Math.min(width / neededWidth, height / neededHeight));
    }

    @Override
    protected void layoutChildren() {
        Dimension2D room = needed.get();
        double factor = factor(getWidth(), getHeight(), room.getWidth(), room.getHeight());
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}
