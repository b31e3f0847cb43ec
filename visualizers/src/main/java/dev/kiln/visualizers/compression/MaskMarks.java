package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** What stands over a mask: a frame around one cell, and one around all where the keyboard is. */
final class MaskMarks extends Canvas {
    /** @param marked the cell with a frame, or null */
    void paint(MaskLayout layout, MaskCell marked, boolean focused, Theme theme) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        if (layout != null && marked != null) {
            double x = marked.column() * layout.columnPixels() - layout.left();
            double y = marked.filter() * layout.rowPixels() - layout.top();
            gc.setStroke(FxColors.of(Tone.TEXT, theme));
            gc.setLineWidth(1);
            gc.strokeRect(
                    Math.floor(x) - 0.5,
                    Math.floor(y) - 0.5,
                    Math.max(3, layout.columnPixels() + 1),
                    Math.max(3, layout.rowPixels() + 1));
        }
        if (focused) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme));
            gc.setLineWidth(2);
            gc.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }
}
