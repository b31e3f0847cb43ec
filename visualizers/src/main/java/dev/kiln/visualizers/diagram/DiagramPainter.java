package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints a layout on a canvas. What lies outside the visible columns is left out. */
public final class DiagramPainter {
    private static final Font NAME_FONT = Font.font(TextWidths.NAME_SIZE);
    private static final Font NAME_FONT_BOLD = Font.font(null, FontWeight.BOLD, TextWidths.NAME_SIZE);
    private static final Font SHAPE_FONT = Font.font(TextWidths.SHAPE_SIZE);
    private static final double ARROW = 4;
    private static final double HATCH_STEP = 9;
    private static final double HATCH_LINE = 1.5;
    private static final double SWATCH = 10;
    private static final String UNTRAINED = "untrained: random weights";

    private final GraphicsContext gc;
    private final DiagramLayout layout;
    private final DiagramStyle style;
    private final double left;
    private final double right;

    private DiagramPainter(GraphicsContext gc, DiagramLayout layout, DiagramStyle style, double left, double right) {
        this.gc = gc;
        this.layout = layout;
        this.style = style;
        this.left = left;
        this.right = right;
    }

    /**
     * Clears the canvas and paints the part of the layout that starts at column {@code left}. The ground stays transparent. The
     * legend stays in place when the picture is scrolled.
     */
    public static void paint(
            GraphicsContext gc, DiagramLayout layout, DiagramStyle style, double left, double width, double height) {
        gc.clearRect(0, 0, width, height);
        DiagramPainter painter = new DiagramPainter(gc, layout, style, left, left + width);
        gc.save();
        gc.translate(-left, 0);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setTextAlign(TextAlignment.CENTER);
        painter.frames();
        painter.edges();
        painter.arcs();
        painter.boxes();
        painter.marks();
        painter.labels();
        gc.restore();
        painter.legend();
    }

    private boolean visible(double from, double to) {
        return Math.max(from, to) >= left - 40 && Math.min(from, to) <= right + 40;
    }

    /** Colours of a stale picture fade towards the ground, text less than boxes. */
    private Color faded(Rgb color, double fraction) {
        Rgb ground = Palette.color(Tone.BACKGROUND, style.theme());
        return FxColors.of(style.stale() ? color.mix(ground, fraction) : color);
    }

    private Color tone(Tone tone) {
        return faded(Palette.color(tone, style.theme()), 0.4);
    }

    private Color role(Role role) {
        return faded(Palette.color(role, style.theme()), 0.65);
    }

    private void frames() {
        gc.setLineWidth(1);
        for (DiagramFrame frame : layout.frames()) {
            Rect r = frame.bounds();
            if (visible(r.x(), r.right())) {
                gc.setFill(tone(Tone.PANEL));
                gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), 8, 8);
                gc.setStroke(tone(Tone.LINE));
                gc.strokeRoundRect(snap(r.x()), snap(r.y()), Math.rint(r.width()), Math.rint(r.height()), 8, 8);
            }
        }
    }

    private void edges() {
        gc.setStroke(tone(Tone.LINE));
        gc.setFill(tone(Tone.LINE));
        gc.setLineWidth(1);
        for (DiagramEdge edge : layout.edges()) {
            if (visible(edge.fromX(), edge.toX())) {
                double y = snap(edge.y());
                gc.strokeLine(edge.fromX(), y, edge.toX() - ARROW, y);
                gc.fillPolygon(
                        new double[] {edge.toX() - ARROW - 1, edge.toX(), edge.toX() - ARROW - 1},
                        new double[] {y - 3, y, y + 3},
                        3);
            }
        }
    }

    private void arcs() {
        gc.setLineWidth(1.5);
        for (DiagramArc arc : layout.arcs()) {
            if (visible(arc.fromX(), arc.toX())) {
                Color color = arc.bypass() ? role(Role.BYPASS) : tone(Tone.LINE);
                gc.setStroke(color);
                gc.setFill(color);
                double radius = Math.min(6, Math.abs(arc.toX() - arc.fromX()) / 2);
                gc.beginPath();
                gc.moveTo(arc.fromX(), arc.fromY());
                gc.arcTo(arc.fromX(), arc.topY(), arc.toX(), arc.topY(), radius);
                gc.arcTo(arc.toX(), arc.topY(), arc.toX(), arc.toY(), radius);
                gc.lineTo(arc.toX(), arc.toY() - ARROW);
                gc.stroke();
                gc.fillPolygon(
                        new double[] {arc.toX() - 3, arc.toX(), arc.toX() + 3},
                        new double[] {arc.toY() - ARROW - 1, arc.toY(), arc.toY() - ARROW - 1},
                        3);
            }
        }
    }

    private void boxes() {
        for (DiagramBox box : layout.boxes()) {
            Rect r = box.bounds();
            if (visible(r.x(), r.right())) {
                gc.setFill(role(box.role()));
                if (box.round()) {
                    gc.fillOval(r.x(), r.y(), r.width(), r.height());
                } else {
                    gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), 3, 3);
                }
                if (style.untrained().contains(box.layer())) {
                    hatch(r);
                }
            }
        }
    }

    /** Slanted lines in the ground's colour: the box's own colour, which says its role, stays. */
    private void hatch(Rect r) {
        gc.save();
        gc.beginPath();
        gc.rect(r.x(), r.y(), r.width(), r.height());
        gc.clip();
        gc.setStroke(FxColors.of(Tone.BACKGROUND, style.theme()));
        gc.setLineWidth(HATCH_LINE);
        for (double x = r.x() - r.height(); x < r.right(); x += HATCH_STEP) {
            gc.strokeLine(x, r.y() + r.height(), x + r.height(), r.y());
        }
        gc.restore();
    }

    /** Rings around what is hovered, selected or at fault; each stands off its box, so that its colour stays visible. */
    private void marks() {
        for (String problem : style.problems()) {
            layout.boundsOf(problem).ifPresent(r -> {
                ring(r, Tone.WARNING, 2);
                warningSign(r);
            });
        }
        if (style.hovered() != null && !style.hovered().equals(style.selected())) {
            layout.boundsOf(style.hovered()).ifPresent(r -> ring(r, Tone.MUTED_TEXT, 1));
        }
        if (style.selected() != null) {
            layout.boundsOf(style.selected()).ifPresent(r -> ring(r, Tone.ACCENT, 2));
        }
    }

    private void ring(Rect around, Tone tone, double lineWidth) {
        Rect r = around.grown(2.5);
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
        gc.setFont(NAME_FONT_BOLD);
        gc.fillText("!", x, y + 13);
    }

    private void labels() {
        int step = style.selected() == null ? -1 : layout.stepOf(style.selected());
        String selected = step < 0 ? null : layout.steps().get(step).layer();
        for (DiagramLabel label : layout.labels()) {
            if (visible(label.x(), label.x())) {
                boolean name = label.kind() == DiagramLabel.Kind.NAME;
                boolean marked = name && label.layer().equals(selected);
                gc.setFont(label.kind() == DiagramLabel.Kind.SHAPE ? SHAPE_FONT : marked ? NAME_FONT_BOLD : NAME_FONT);
                gc.setFill(color(label.kind(), marked));
                gc.fillText(label.text(), label.x(), label.y());
            }
        }
    }

    private Color color(DiagramLabel.Kind kind, boolean marked) {
        return switch (kind) {
            case NAME -> tone(marked ? Tone.ACCENT : Tone.TEXT);
            case SHAPE -> tone(Tone.MUTED_TEXT);
            case SIGN -> FxColors.of(style.theme() == Theme.LIGHT ? Tone.BACKGROUND : Tone.TEXT, style.theme());
        };
    }

    private void legend() {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFont(NAME_FONT);
        for (LegendEntry entry : layout.legend()) {
            double end = entry.textX() + TextWidths.estimate(entry.role().label(), TextWidths.LEGEND_SIZE);
            // better one role less than half a word
            if (end <= right - left) {
                Rect r = entry.swatch();
                gc.setFill(role(entry.role()));
                gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), 3, 3);
                gc.setFill(tone(Tone.MUTED_TEXT));
                gc.fillText(entry.role().label(), entry.textX(), entry.baseline());
            }
        }
        gc.setTextAlign(TextAlignment.RIGHT);
        if (style.stale()) {
            gc.setFill(FxColors.of(Tone.WARNING, style.theme()));
            gc.fillText("last valid network", right - left - 14, 18);
        }
        if (!style.untrained().isEmpty()) {
            untrainedLegend(right - left - 14, style.stale() ? 36 : 18);
        }
    }

    /** In a corner of its own: behind the roles there is no room in a narrow window. */
    private void untrainedLegend(double end, double baseline) {
        double x = end - TextWidths.estimate(UNTRAINED, TextWidths.LEGEND_SIZE) - SWATCH - 5;
        Rect swatch = new Rect(x, baseline - SWATCH + 1, SWATCH, SWATCH);
        gc.setFill(tone(Tone.MUTED_TEXT));
        gc.fillRoundRect(swatch.x(), swatch.y(), swatch.width(), swatch.height(), 3, 3);
        hatch(swatch);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(UNTRAINED, x + SWATCH + 5, baseline);
    }

    /** The middle of a pixel, where a line one pixel wide is sharp. */
    private static double snap(double position) {
        return Math.floor(position) + 0.5;
    }
}
