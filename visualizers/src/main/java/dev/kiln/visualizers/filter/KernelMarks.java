package dev.kiln.visualizers.filter;

import dev.kiln.visualizers.activation.GridLayout;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The rings over the pixels of a grid: around what is selected, and around what is under the pointer. */
final class KernelMarks {
    /** Cells smaller than this get no ring: it would hide their neighbours. */
    private static final int SMALLEST_RING = 5;

    private final KernelGrid view;
    private final Canvas canvas;
    private final GraphicsContext gc;
    private final Theme theme;

    KernelMarks(KernelGrid view, Canvas canvas) {
        this.view = view;
        this.canvas = canvas;
        this.gc = canvas.getGraphicsContext2D();
        this.theme = view.themeProperty().get();
    }

    void paint() {
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        KernelCell hovered = view.hoveredProperty().get();
        KernelCell selected = view.selectedProperty().get();
        if (view.grid() == null) {
            return;
        }
        if (hovered != null) {
            ring(hovered, Tone.MUTED_TEXT, 1.5);
        }
        if (selected != null) {
            ring(selected, Tone.ACCENT, view.isFocused() ? 3 : 2);
        }
    }

    /** Around a tile, where there are several, and around a cell. */
    private void ring(KernelCell cell, Tone tone, double width) {
        GridLayout grid = view.grid();
        int zoom = grid.scaling().zoom();
        double x = KernelGrid.MARGIN + grid.x(cell.tile());
        double y = KernelGrid.MARGIN + grid.y(cell.tile()) - view.scrolled();
        boolean single = grid.shape().channels() == 1;
        if (!single) {
            rectangle(x, y, grid.tileWidth(), grid.tileHeight(), tone, width);
        }
        if (single || zoom >= SMALLEST_RING) {
            rectangle(x + cell.column() * zoom, y + cell.row() * zoom, zoom, zoom, tone, Math.min(width, 1.5));
        }
    }

    /** With a line of the ground inside: what is marked may have the ring's own colour. */
    private void rectangle(double x, double y, double w, double h, Tone tone, double width) {
        gc.setStroke(FxColors.of(Tone.BACKGROUND, theme));
        gc.setLineWidth(1);
        gc.strokeRect(x + 0.5, y + 0.5, Math.max(0, w - 1), Math.max(0, h - 1));
        gc.setStroke(FxColors.of(tone, theme));
        gc.setLineWidth(width);
        gc.strokeRect(x - width / 2, y - width / 2, w + width, h + width);
    }
}
