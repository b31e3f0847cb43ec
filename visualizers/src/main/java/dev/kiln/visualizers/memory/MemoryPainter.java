package dev.kiln.visualizers.memory;

import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints a {@link MemoryLayout}. */
final class MemoryPainter {
    private static final Font SMALL = Font.font(10.5);
    private static final Font NORMAL = Font.font(12);
    private static final double NAME_GAP = 11;
    private static final double HEAD_MIDDLE = 10;
    private static final double LETTER = 7;
    /** Length of the line beside the limit's name, in pixels. */
    private static final double SAMPLE = 26;

    /** Narrower bars have no room for a line around them. */
    private static final double WIDE = 3;

    private final GraphicsContext gc;
    private final MemoryLayout layout;
    private final ByteUnits units;
    private final Theme theme;

    MemoryPainter(GraphicsContext gc, MemoryLayout layout, ByteUnits units, Theme theme) {
        this.gc = gc;
        this.layout = layout;
        this.units = units;
        this.theme = theme;
    }

    private Color tone(Tone tone) {
        return FxColors.of(tone, theme);
    }

    void paintGrid() {
        Rect plot = layout.plot();
        gc.setFont(SMALL);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.RIGHT);
        for (long tick : layout.ticks()) {
            double y = Math.round(layout.y(tick)) + 0.5;
            line(tone(Tone.GRID), plot.x(), y, plot.right(), y);
            gc.setFill(tone(Tone.MUTED_TEXT));
            gc.fillText(units.text(tick), plot.x() - 6, y);
        }
        gc.setTextAlign(TextAlignment.CENTER);
        for (MemoryLayout.Name name : layout.names()) {
            gc.fillText(name.text(), name.center(), plot.bottom() + NAME_GAP);
        }
        line(tone(Tone.LINE), plot.x(), plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5);
    }

    void paintBands(LiveTensor hovered) {
        for (MemoryLayout.Band band : layout.bands()) {
            Rect rect = band.rect();
            gc.setFill(FxColors.of(band.role(), theme));
            gc.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
            if (rect.width() > WIDE && rect.height() > WIDE) {
                gc.setStroke(tone(Tone.BACKGROUND));
                gc.setLineWidth(0.75);
                gc.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
            }
        }
        for (MemoryLayout.Band band : layout.bands()) {
            if (layout.memory().tensors().get(band.tensor()).equals(hovered)) {
                outline(band.rect(), Tone.TEXT);
            }
        }
    }

    /** A layer's column: quiet ground in front of which its buffers stand. */
    void paintColumn(int layer) {
        gc.setFill(FxColors.of(Palette.color(Tone.ACCENT, theme), 0.16));
        gc.fillRect(
                layout.x(layer),
                layout.plot().y(),
                columnWidth(layer),
                layout.plot().height());
    }

    void paintColumnEdges(int layer) {
        Rect plot = layout.plot();
        outline(new Rect(layout.x(layer), plot.y(), columnWidth(layer), plot.height()), Tone.ACCENT);
    }

    private double columnWidth(int layer) {
        return Math.max(1, layout.x(layer + 1) - layout.x(layer));
    }

    /** The worst moment, with its name over it. */
    void paintPeak() {
        LiveMemory memory = layout.memory();
        int peak = memory.analysis().peakIndex();
        double y = layout.y(memory.peakBytes());
        Rect plot = layout.plot();
        double x = layout.x(peak) + columnWidth(peak) / 2;
        gc.setFill(tone(Tone.TEXT));
        gc.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 8, y - 8, y - 2}, 3);
        String text = MemoryTexts.peak(memory, units);
        double half = text.length() * LETTER / 2;
        gc.setFont(NORMAL);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text, Math.max(half + 4, Math.min(plot.right() - half, x)), HEAD_MIDDLE, plot.right());
    }

    /** What a device has: named in the head, and a line where it is in sight. */
    void paintLimit(MemoryTimeline.Limit limit) {
        if (limit.bytes() <= 0) {
            return;
        }
        Rect plot = layout.plot();
        boolean inSight = limit.bytes() <= layout.topBytes();
        double nameY = plot.y() - NAME_GAP;
        gc.setStroke(tone(Tone.WARNING));
        gc.setLineWidth(1.5);
        gc.setLineDashes(6, 4);
        if (inSight) {
            double y = Math.round(layout.y(limit.bytes())) + 0.5;
            gc.strokeLine(plot.x(), y, plot.right(), y);
        }
        gc.strokeLine(plot.x(), nameY, plot.x() + SAMPLE, nameY);
        gc.setLineDashes();
        gc.setFont(SMALL);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(tone(Tone.WARNING));
        gc.fillText(limit.name() + (inSight ? "" : ", above this picture"), plot.x() + SAMPLE + 6, nameY);
    }

    /** What a change would make of it, as a line over the layers that both networks have. */
    void paintPreview(LiveMemory preview) {
        gc.setFill(FxColors.of(Palette.color(Tone.BACKGROUND, theme), 0.6));
        gc.fillRect(
                layout.plot().x(),
                layout.plot().y(),
                layout.plot().width(),
                layout.plot().height());
        gc.beginPath();
        boolean begun = false;
        for (int layer = 0; layer < layout.memory().layers(); layer++) {
            int there = preview.indexOf(
                    layout.memory().analysis().layers().get(layer).id());
            if (there >= 0) {
                double y = Math.max(0, layout.y(preview.bytes(there)));
                if (begun) {
                    gc.lineTo(layout.x(layer), y);
                } else {
                    gc.moveTo(layout.x(layer), y);
                }
                gc.lineTo(layout.x(layer + 1), y);
                begun = true;
            }
        }
        gc.setStroke(tone(Tone.TEXT));
        gc.setLineWidth(1.75);
        gc.stroke();
    }

    private void outline(Rect rect, Tone tone) {
        gc.setStroke(tone(tone));
        gc.setLineWidth(1.5);
        gc.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
    }

    private void line(Color color, double x1, double y1, double x2, double y2) {
        gc.setStroke(color);
        gc.setLineWidth(1);
        gc.strokeLine(x1, y1, x2, y2);
    }
}
