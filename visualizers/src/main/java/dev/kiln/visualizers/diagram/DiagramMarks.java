package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.canvas.GraphicsContext;

/**
 * Rings around what is hovered, selected or at fault, each off its box, so that its colour stays visible; and the word "new" at
 * blocks that the baseline does not have.
 */
final class DiagramMarks {
    private final GraphicsContext gc;
    private final DiagramLayout layout;
    private final DiagramStyle style;
    private final Viewport viewport;
    private final double width;

    /** Width is that of the place for the picture, in pixels of the control. */
    DiagramMarks(GraphicsContext gc, DiagramLayout layout, DiagramStyle style, Viewport viewport, double width) {
        this.gc = gc;
        this.layout = layout;
        this.style = style;
        this.viewport = viewport;
        this.width = width;
    }

    void paint() {
        for (String problem : style.problems()) {
            layout.boundsOf(problem).ifPresent(r -> {
                ring(r, Tone.WARNING, 2);
                warningSign(viewport.toControl(r));
            });
        }
        if (style.hovered() != null && !style.hovered().equals(style.selected())) {
            layout.boundsOf(style.hovered()).ifPresent(r -> ring(r, Tone.MUTED_TEXT, 1));
        }
        if (style.selected() != null) {
            layout.boundsOf(style.selected()).ifPresent(r -> ring(r, Tone.ACCENT, 2));
        }
        if (!style.colors().added().isEmpty()) {
            AddedMark.of(layout, viewport, style.colors().added(), width).forEach(this::added);
        }
    }

    private void ring(Rect around, Tone tone, double lineWidth) {
        Rect r = viewport.toControl(around).grown(2.5);
        gc.setStroke(FxColors.of(tone, style.theme()));
        gc.setLineWidth(lineWidth);
        gc.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), 8, 8);
    }

    private void warningSign(Rect r) {
        double x = r.centerX();
        double y = Math.max(1, r.y() - 19);
        gc.setFill(FxColors.of(Tone.WARNING, style.theme()));
        gc.fillPolygon(new double[] {x - 8, x, x + 8}, new double[] {y + 14, y, y + 14}, 3);
        gc.setFill(FxColors.of(Tone.BACKGROUND, style.theme()));
        gc.setFont(Fonts.of(TextWidths.NAME_SIZE, true));
        gc.fillText("!", x, y + 13);
    }

    /** Below the blocks, where no bypass passes. */
    private void added(AddedMark mark) {
        if (mark.lined()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, style.theme()));
            gc.setLineWidth(1.5);
            gc.strokeLine(mark.from(), mark.lineY(), mark.to(), mark.lineY());
        }
        gc.setFill(FxColors.of(Tone.ACCENT, style.theme()));
        gc.setFont(Fonts.of(AddedMark.SIZE, true));
        gc.fillText(mark.text(), mark.x(), mark.lined() ? mark.baseline() + 2 : mark.baseline());
    }
}
