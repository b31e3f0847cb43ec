package dev.kiln.visualizers.activation;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A rectangle that stands out from every picture: white between two black lines. */
final class Frame {
    /** Pixels; smaller cells are framed from a distance, so that they are still seen. */
    private static final double SMALLEST = 9;

    private Frame() {}

    static void draw(GraphicsContext gc, double left, double top, double innerWidth, double innerHeight) {
        double width = Math.max(SMALLEST, innerWidth);
        double height = Math.max(SMALLEST, innerHeight);
        double x = left - (width - innerWidth) / 2;
        double y = top - (height - innerHeight) / 2;
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(3.5);
        gc.strokeRect(x, y, width, height);
        gc.setStroke(Color.WHITE);
        gc.setLineWidth(1.5);
        gc.strokeRect(x, y, width, height);
    }
}
