package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The small label at the pointer. */
final class PointerLabel {
    private static final double SIZE = 11.5;
    private static final double ROW = 16;
    private static final double PADDING = 7;
    private static final double OFFSET = 16;
    private static final Font PLAIN = Font.font(SIZE);
    private static final Font BOLD = Font.font(null, FontWeight.BOLD, SIZE);

    private static final Font SMALL = Font.font(SIZE - 1.5);

    private final Text measure = new Text();

    /** Paints lines beside a place, inside the canvas. */
    void paint(GraphicsContext gc, Theme theme, Feedback feedback, Point2D place, double width, double height) {
        if (feedback.lines().isEmpty()) {
            return;
        }
        Rect box = box(feedback, place, width, height);
        gc.setFill(FxColors.of(Tone.PANEL, theme));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
        gc.setStroke(FxColors.of(feedback.possible() ? Tone.LINE : Tone.WARNING, theme));
        gc.setLineWidth(1);
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width(), box.height(), 8, 8);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.TOP);
        text(gc, theme, feedback, box);
        gc.setTextBaseline(VPos.BASELINE);
    }

    /** To the right of the pointer and below it, or where there is room. */
    private Rect box(Feedback feedback, Point2D place, double width, double height) {
        List<String> lines = feedback.lines();
        double text = widthOf(feedback.hint(), SMALL);
        for (int i = 0; i < lines.size(); i++) {
            text = Math.max(text, widthOf(lines.get(i), i == 0 ? BOLD : PLAIN));
        }
        int rows = lines.size() + (feedback.hint().isEmpty() ? 0 : 1);
        double boxWidth = Math.ceil(text) + 2 * PADDING;
        double boxHeight = 2 * PADDING + ROW * rows - 3;
        double right = place.getX() + OFFSET;
        double left = right + boxWidth <= width ? right : Math.max(2, place.getX() - OFFSET - boxWidth);
        double top = Math.max(2, Math.min(height - boxHeight - 2, place.getY() + OFFSET));
        return new Rect(Math.floor(left), Math.floor(top), boxWidth, boxHeight);
    }

    private static void text(GraphicsContext gc, Theme theme, Feedback feedback, Rect box) {
        List<String> lines = feedback.lines();
        double x = box.x() + PADDING;
        double y = box.y() + PADDING;
        for (int i = 0; i < lines.size(); i++) {
            boolean warning = !feedback.possible() && i == lines.size() - 1;
            gc.setFont(i == 0 ? BOLD : PLAIN);
            gc.setFill(FxColors.of(warning ? Tone.WARNING : Tone.TEXT, theme));
            gc.fillText(lines.get(i), x, y + i * ROW - 1);
        }
        gc.setFont(SMALL);
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme));
        gc.fillText(feedback.hint(), x, y + lines.size() * ROW + 1);
    }

    private double widthOf(String line, Font font) {
        measure.setFont(font);
        measure.setText(line);
        return measure.getLayoutBounds().getWidth();
    }
}
