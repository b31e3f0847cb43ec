package dev.kiln.visualizers.compression;

import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws weights as bars and the values that they share as lines.
 *
 * @param change what is drawn
 * @param chosen the line that is described, or −1
 * @param theme the ground
 * @param width of the plot in pixels
 * @param height of the plot in pixels
 */
record ValuePlotPainter(ValueChange change, int chosen, Theme theme, double width, double height) {
    /** Pixels to the left and to the right of all values. */
    static final double SIDE = 6;

    private static final Font FONT = Font.font(11);
    private static final double HEAD = 18;
    private static final double FOOT = 18;
    private static final double HEAD_OF_LINE = 2.5;

    /** Pixels for the values in a plot of a width. */
    static double room(double width) {
        return Math.max(1, width - 2 * SIDE);
    }

    void paint(GraphicsContext gc) {
        double ground = height - FOOT;
        paintPruned(gc, ground);
        paintBars(gc, ground);
        paintLines(gc, ground);
        paintAxis(gc, ground);
    }

    private double room() {
        return room(width);
    }

    private Color color(Tone tone) {
        return FxColors.of(tone, theme);
    }

    private double x(double value) {
        ValueRange span = change.span();
        return SIDE + (span.constant() ? 0.5 : (value - span.low()) / (span.high() - span.low())) * room();
    }

    private void paintPruned(GraphicsContext gc, double ground) {
        change.pruned().ifPresent(pruned -> {
            gc.setFill(color(Tone.GRID));
            double left = x(pruned.low());
            gc.fillRect(left, HEAD, Math.max(1, x(pruned.high()) - left), ground - HEAD);
        });
    }

    private void paintBars(GraphicsContext gc, double ground) {
        WeightHistogram bars = change.before();
        double highest = change.highestBin();
        gc.setFill(color(Tone.LINE));
        for (int i = 0; i < bars.bins().length; i++) {
            double left = x(bars.edge(i));
            // what occurs at all is seen
            double height = bars.bins()[i] == 0 ? 0 : Math.max(1.5, (ground - HEAD) * bars.bins()[i] / highest);
            gc.fillRect(left, ground - height, Math.max(1, x(bars.edge(i + 1)) - left), height);
        }
    }

    private void paintLines(GraphicsContext gc, double ground) {
        for (int i = 0; i < change.lines().size(); i++) {
            double height = Math.max(3, (ground - HEAD) * change.lines().get(i).uses() / change.mostUses());
            double x = x(change.lines().get(i).value());
            gc.setFill(color(i == chosen ? Tone.TEXT : Tone.ACCENT));
            double width = i == chosen ? 2 : 1.5;
            gc.fillRect(x - width / 2, ground - height, width, height);
            gc.fillOval(x - HEAD_OF_LINE, ground - height - HEAD_OF_LINE, 2 * HEAD_OF_LINE, 2 * HEAD_OF_LINE);
        }
    }

    private void paintAxis(GraphicsContext gc, double ground) {
        ValueRange span = change.span();
        gc.setFill(color(Tone.MUTED_TEXT));
        gc.fillRect(SIDE, ground, room(), 1);
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        double y = ground + FOOT / 2 + 1;
        double zero = x(0);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(Figures.value(span.low()), SIDE, y);
        gc.fillText("highest bar: " + Figures.count(change.highestBin()), SIDE, HEAD / 2 - 1);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Figures.value(span.high()), SIDE + room(), y);
        if (zero > SIDE + 0.15 * room() && zero < SIDE + 0.85 * room()) {
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("0", zero, y);
        }
        if (!change.lines().isEmpty()) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(color(Tone.ACCENT));
            gc.fillText("highest line: " + Figures.count(change.mostUses()), SIDE + room(), HEAD / 2 - 1);
        }
    }
}
