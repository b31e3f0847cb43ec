package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Tone;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints what the colours mean in the row below the picture, and what is special about it in the corner above. */
final class LegendPainter {
    private static final double SWATCH = 10;
    private static final double MARGIN = 14;
    private static final double BAR = 132;
    /** The lower right corner is left to what the application has there. */
    private static final double CORNER = 145;

    /** Below the controls in the upper right corner. */
    private static final double NOTES_TOP = 54;

    private static final String UNTRAINED = "untrained: random weights";

    private final GraphicsContext gc;
    private final DiagramInk ink;
    private final DiagramStyle style;
    private final ShownPicture shown;
    private final double width;

    LegendPainter(GraphicsContext gc, DiagramInk ink, DiagramStyle style, ShownPicture shown) {
        this.gc = gc;
        this.ink = ink;
        this.style = style;
        this.shown = shown;
        this.width = shown.space().viewWidth();
    }

    void paint() {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFont(Fonts.of(TextWidths.LEGEND_SIZE, false));
        if (style.colors().byRole()) {
            roles();
        } else {
            values(shown.space().viewHeight() + DiagramLayout.LEGEND_ROW / 2 - 2);
        }
        notes();
    }

    private void roles() {
        // the layout may be higher than the control: its legend stands in the control's last row
        double up = shown.picture().height() - shown.space().viewHeight() - DiagramLayout.LEGEND_ROW;
        for (LegendEntry entry : shown.picture().legend()) {
            double end = entry.textX() + TextWidths.estimate(entry.role().label(), TextWidths.LEGEND_SIZE);
            // better one role less than half a word
            if (end <= width - CORNER) {
                Rect r = entry.swatch();
                gc.setFill(ink.role(entry.role()));
                gc.fillRoundRect(r.x(), r.y() - up, r.width(), r.height(), 3, 3);
                gc.setFill(ink.tone(Tone.MUTED_TEXT));
                gc.fillText(entry.role().label(), entry.textX(), entry.baseline() - up);
            }
        }
    }

    /** What, the values at the ends and in the middle of the colour scale, and what has no value. */
    private void values(double middle) {
        LayerColors colors = style.colors();
        double x = text(colors.mode().label(), Tone.TEXT, MARGIN, middle) + 10;
        if (colors.values().isEmpty()) {
            text(colors.hint(), Tone.MUTED_TEXT, x, middle);
            return;
        }
        ValueScale scale = colors.scale();
        List<Double> ticks = scale.ticks();
        x = text(colors.mode().figure(ticks.get(0)), Tone.MUTED_TEXT, x, middle) + 6;
        if (ticks.size() > 1) {
            bar(scale, x, middle);
            double center = x + BAR * scale.legendPlace(ticks.get(1));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFill(ink.tone(Tone.MUTED_TEXT));
            gc.setFont(Fonts.of(TextWidths.SHAPE_SIZE, false));
            gc.fillText(colors.mode().figure(ticks.get(1)), center, middle + 12);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFont(Fonts.of(TextWidths.LEGEND_SIZE, false));
            x = text(colors.mode().figure(ticks.get(2)), Tone.MUTED_TEXT, x + BAR + 6, middle) + 14;
        }
        if (!colors.added().isEmpty()) {
            gc.setStroke(ink.tone(Tone.ACCENT));
            gc.setLineDashes(3, 2);
            gc.strokeRect(x + 0.5, middle - 8.5, SWATCH, SWATCH);
            gc.setLineDashes();
            text("new", Tone.MUTED_TEXT, x + SWATCH + 5, middle);
        }
    }

    private void bar(ValueScale scale, double x, double middle) {
        double top = middle - 9;
        for (int i = 0; i < BAR; i++) {
            gc.setFill(ink.at(scale.inLegend(i / (BAR - 1))));
            gc.fillRect(x + i, top, 1.5, SWATCH);
        }
        gc.setStroke(ink.tone(Tone.LINE));
        gc.setLineWidth(1);
        gc.strokeRect(Math.floor(x) + 0.5, Math.floor(top) + 0.5, BAR, SWATCH);
    }

    /** Writes a text; gives where it ends. */
    private double text(String text, Tone tone, double x, double middle) {
        gc.setFill(ink.tone(tone));
        gc.fillText(text, x, middle + 1);
        return x + TextWidths.estimate(text, TextWidths.LEGEND_SIZE);
    }

    private void notes() {
        double right = width - MARGIN;
        if (style.stale()) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(FxColors.of(Tone.WARNING, style.theme()));
            gc.fillText("last valid network", right, NOTES_TOP);
        }
        if (!style.untrained().isEmpty()) {
            untrained(right, style.stale() ? NOTES_TOP + 18 : NOTES_TOP);
        }
    }

    private void untrained(double end, double baseline) {
        double x = end - TextWidths.estimate(UNTRAINED, TextWidths.LEGEND_SIZE) - SWATCH - 5;
        Rect swatch = new Rect(x, baseline - SWATCH + 1, SWATCH, SWATCH);
        gc.setFill(ink.tone(Tone.MUTED_TEXT));
        gc.fillRoundRect(swatch.x(), swatch.y(), swatch.width(), swatch.height(), 3, 3);
        ink.hatch(swatch);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(ink.tone(Tone.MUTED_TEXT));
        gc.fillText(UNTRAINED, x + SWATCH + 5, baseline);
    }
}
