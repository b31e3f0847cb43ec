package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints what a gesture shows: marks on the picture. */
final class FeedbackPainter {
    private static final double ARC_RISE = 18;
    private static final double TICK = 5;
    private static final double NUMBER_SIZE = 9.5;
    private static final double NUMBER_ROW = 12;
    private static final Font NUMBER = Font.font(NUMBER_SIZE);

    private final GraphicsContext gc;
    private final Theme theme;

    FeedbackPainter(GraphicsContext gc, Theme theme) {
        this.gc = gc;
        this.theme = theme;
    }

    /** Paints a mark; its bounds are in pixels of the canvas. */
    void paint(Mark mark) {
        Rect r = mark.bounds();
        switch (mark.kind()) {
            case HANDLE, CHOSEN_GAP -> fill(r, color(Tone.ACCENT, 1));
            case DETENT -> detent(r, mark.text(), Tone.MUTED_TEXT);
            case CHOSEN_DETENT -> detent(r, mark.text(), Tone.ACCENT);
            case GAP -> fill(r, color(Tone.ACCENT, 0.3));
            case GHOST -> {
                fill(r, color(Tone.ACCENT, 0.15));
                outline(r);
            }
            case OUTLINE -> outline(r.grown(2.5));
            case BAND -> band(r);
            case PORT -> port(r, color(Tone.BACKGROUND, 1), color(Tone.ACCENT, 1));
            case CHOSEN_PORT -> port(r, color(Tone.ACCENT, 1), color(Tone.ACCENT, 1));
            case BARRED_PORT -> port(r, color(Tone.BACKGROUND, 1), color(Tone.LINE, 1));
            case ARC -> arc(r);
            case ARC_SHADE -> shade(r);
        }
    }

    private Color color(Tone tone, double opacity) {
        return FxColors.of(Palette.color(tone, theme), opacity);
    }

    private void fill(Rect r, Color color) {
        gc.setFill(color);
        gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), 3, 3);
    }

    /** A tick and its number above it, on a ground of its own: it may stand on boxes and lines. */
    private void detent(Rect r, String text, Tone tone) {
        double x = Math.floor(r.centerX());
        double top = Math.max(NUMBER_ROW, r.bottom() - TICK);
        if (!text.isEmpty()) {
            double half = text.length() * NUMBER_SIZE * 0.31 + 2;
            gc.setFill(color(Tone.BACKGROUND, 0.85));
            gc.fillRoundRect(x - half, top - NUMBER_ROW, 2 * half, NUMBER_ROW, 4, 4);
        }
        gc.setFill(color(tone, 1));
        gc.fillRect(x, top, 1, TICK);
        gc.setFont(NUMBER);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text, x + 0.5, top - 3);
    }

    private void outline(Rect r) {
        gc.setStroke(color(Tone.ACCENT, 1));
        gc.setLineWidth(1.5);
        gc.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), 8, 8);
    }

    private void band(Rect r) {
        gc.setFill(color(Tone.ACCENT, 0.1));
        gc.fillRect(r.x(), r.y(), r.width(), r.height());
        gc.setStroke(color(Tone.ACCENT, 1));
        gc.setLineWidth(1);
        gc.setLineDashes(4, 3);
        gc.strokeRect(Math.floor(r.x()) + 0.5, Math.floor(r.y()) + 0.5, Math.rint(r.width()), Math.rint(r.height()));
        gc.setLineDashes();
    }

    private void port(Rect r, Color inside, Color around) {
        gc.setFill(inside);
        gc.fillOval(r.x(), r.y(), r.width(), r.height());
        gc.setStroke(around);
        gc.setLineWidth(1.5);
        gc.strokeOval(r.x(), r.y(), r.width(), r.height());
    }

    private void arc(Rect r) {
        gc.setStroke(FxColors.of(Role.BYPASS, theme));
        gc.setLineWidth(2);
        double top = Math.max(2, Math.min(r.y(), r.bottom()) - ARC_RISE);
        gc.beginPath();
        gc.moveTo(r.x(), r.y());
        gc.bezierCurveTo(r.x(), top, r.right(), top, r.right(), r.bottom());
        gc.stroke();
    }

    private void shade(Rect r) {
        gc.setStroke(FxColors.of(Palette.color(Role.BYPASS, theme), 0.4));
        gc.setLineWidth(6);
        gc.strokePolyline(
                new double[] {r.x(), r.x(), r.right(), r.right()},
                new double[] {r.bottom(), r.y(), r.y(), r.bottom()},
                4);
    }
}
