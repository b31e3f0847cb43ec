package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The canvas of a diagram: the picture, an overlay above it, and the ring of the keyboard's focus. Knows what was painted last. */
final class DiagramSurface {
    private final Canvas canvas = new Canvas();
    private final ReadOnlyObjectWrapper<ShownPicture> shown;
    private final ReadOnlyLongWrapper painted;
    private Consumer<GraphicsContext> overlay = gc -> {};

    DiagramSurface(NetworkDiagram diagram) {
        shown = new ReadOnlyObjectWrapper<>(diagram, "shown", ShownPicture.EMPTY);
        painted = new ReadOnlyLongWrapper(diagram, "painted");
        canvas.setManaged(false);
    }

    Canvas canvas() {
        return canvas;
    }

    /** What was painted last. */
    ReadOnlyObjectProperty<ShownPicture> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Grows whenever the picture is painted. */
    ReadOnlyLongProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    void setOverlay(Consumer<GraphicsContext> painter) {
        overlay = painter;
    }

    void resize(double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    void paint(ShownPicture now, DiagramStyle style, boolean focusVisible) {
        shown.set(now);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        DiagramPainter.paint(gc, now, style);
        overlay.accept(gc);
        if (focusVisible) {
            focusRing(gc, style.theme());
        }
        painted.set(painted.get() + 1);
    }

    private void focusRing(GraphicsContext gc, Theme theme) {
        gc.setStroke(FxColors.of(Tone.ACCENT, theme));
        gc.setLineWidth(1);
        gc.strokeRoundRect(1.5, 1.5, canvas.getWidth() - 3, canvas.getHeight() - 3, 8, 8);
    }
}
