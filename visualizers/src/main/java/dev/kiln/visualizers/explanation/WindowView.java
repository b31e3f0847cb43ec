package dev.kiln.visualizers.explanation;

import dev.kiln.core.explanation.InputWindow;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;

/** The numbers under a window as coloured cells; padding is crossed out. The value under the pointer is in the tooltip. */
final class WindowView extends Canvas {
    /** Pixels along a side of a window that stands beside others. */
    static final double SIDE = 78;

    private static final double LARGEST_CELL = 28;

    private final InputWindow window;
    private final float[] values;
    private final boolean inPadding;
    private final double cell;

    /**
     * @param values one for each cell of the window: its inputs, weights or products
     * @param inPadding whether the values have a meaning in padding, as weights do; else it is crossed out
     * @param side pixels that the window may take along a side
     */
    WindowView(InputWindow window, float[] values, boolean inPadding, Shade shade, Theme theme, double side) {
        this.window = window;
        this.values = values;
        this.inPadding = inPadding;
        cell = cellSize(window, side);
        setWidth(cell * window.columns() + 1);
        setHeight(cell * window.rows() + 1);
        GraphicsContext gc = getGraphicsContext2D();
        for (int i = 0; i < values.length; i++) {
            paint(gc, i, shade, theme);
        }
        Tooltip tooltip = new Tooltip();
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(text(event.getX(), event.getY())));
    }

    private static double cellSize(InputWindow window, double side) {
        double fit = side / Math.max(window.rows(), window.columns());
        return fit >= 1 ? Math.min(LARGEST_CELL, Math.floor(fit)) : fit;
    }

    private void paint(GraphicsContext gc, int i, Shade shade, Theme theme) {
        double x = i % window.columns() * cell;
        double y = i / window.columns() * cell;
        double gap = cell > 4 ? 1 : 0;
        gc.setFill(FxColors.of(Rgb.of(shade.argb(values[i]))));
        gc.fillRect(x, y, cell - gap, cell - gap);
        if (window.padding()[i] && !inPadding && cell > 4) {
            gc.setFill(FxColors.of(Tone.PANEL, theme));
            gc.fillRect(x, y, cell - gap, cell - gap);
            gc.setStroke(FxColors.of(Tone.LINE, theme));
            gc.strokeLine(x + 1, y + 1, x + cell - 2, y + cell - 2);
        }
    }

    /** Frames one cell. */
    void frame(int i, Theme theme) {
        GraphicsContext gc = getGraphicsContext2D();
        gc.setStroke(FxColors.of(Tone.BACKGROUND, theme));
        gc.setLineWidth(4);
        double x = i % window.columns() * cell;
        double y = i / window.columns() * cell;
        gc.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
        gc.setStroke(FxColors.of(Tone.ACCENT, theme));
        gc.setLineWidth(2);
        gc.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
    }

    private String text(double x, double y) {
        int column = (int) Math.max(0, Math.min(window.columns() - 1, x / cell));
        int row = (int) Math.max(0, Math.min(window.rows() - 1, y / cell));
        int i = row * window.columns() + column;
        String place = window.padding()[i]
                ? "padding"
                : "row %d, column %d of channel %s"
                        .formatted(window.top() + row, window.left() + column, window.channelName());
        return Figures.value(values[i]) + " · " + place;
    }
}
