package dev.kiln.visualizers.activation;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A rectangle that stands out from every picture: white between two black lines. */
final class Frame {
    private Frame() {}

    static void draw(GraphicsContext gc, double x, double y, double width, double height) {
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(3.5);
        gc.strokeRect(x, y, width, height);
        gc.setStroke(Color.WHITE);
        gc.setLineWidth(1.5);
        gc.strokeRect(x, y, width, height);
    }
}
