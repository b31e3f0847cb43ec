package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints a layout on a canvas. What lies outside the visible part is left out. */
public final class DiagramPainter {
    private static final double ARROW = 4;

    private final GraphicsContext gc;
    private final DiagramLayout layout;
    private final DiagramStyle style;
    private final Viewport viewport;
    private final DiagramInk ink;
    private final double width;
    private final double height;

    private DiagramPainter(GraphicsContext gc, ShownPicture shown, DiagramStyle style) {
        this.gc = gc;
        this.layout = shown.picture();
        this.style = style;
        this.viewport = shown.viewport();
        this.ink = new DiagramInk(gc, style);
        this.width = shown.space().viewWidth();
        this.height = shown.space().viewHeight();
    }

    /**
     * Clears the canvas and paints the visible part of the picture, and the legend below it. The ground stays transparent. Lines
     * and text keep their size at every scale.
     */
    public static void paint(GraphicsContext gc, ShownPicture shown, DiagramStyle style) {
        double legendTop = shown.space().viewHeight();
        gc.clearRect(0, 0, shown.space().viewWidth(), legendTop + DiagramLayout.LEGEND_ROW);
        gc.save();
        if (shown.leavesOut()) {
            gc.beginPath();
            gc.rect(0, 0, shown.space().viewWidth(), legendTop);
            gc.clip();
        }
        new DiagramPainter(gc, shown, style).picture();
        gc.restore();
        new LegendPainter(gc, new DiagramInk(gc, style), style, shown).paint();
    }

    private void picture() {
        gc.setTextBaseline(VPos.BASELINE);
        gc.setTextAlign(TextAlignment.CENTER);
        frames();
        edges();
        arcs();
        boxes();
        DiagramMarks marks = new DiagramMarks(gc, layout, style, viewport, width);
        marks.paint();
        labels();
    }

    private boolean visible(Rect r) {
        return r.right() >= -40 && r.x() <= width + 40 && r.bottom() >= -40 && r.y() <= height + 40;
    }

    private boolean visible(double from, double to) {
        return Math.max(from, to) >= -40 && Math.min(from, to) <= width + 40;
    }

    private void frames() {
        gc.setLineWidth(1);
        Color panel = ink.tone(Tone.PANEL);
        Color line = ink.tone(Tone.LINE);
        double arc = 8 * Math.min(1.5, viewport.scale());
        for (DiagramFrame frame : layout.frames()) {
            Rect r = viewport.toControl(frame.bounds());
            if (visible(r)) {
                gc.setFill(panel);
                gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
                gc.setStroke(line);
                gc.strokeRoundRect(snap(r.x()), snap(r.y()), Math.rint(r.width()), Math.rint(r.height()), arc, arc);
            }
        }
    }

    private void edges() {
        gc.setStroke(ink.tone(Tone.LINE));
        gc.setFill(ink.tone(Tone.LINE));
        gc.setLineWidth(1);
        double arrow = ARROW * Math.min(1.5, viewport.scale());
        for (DiagramEdge edge : layout.edges()) {
            double from = viewport.toControlX(edge.fromX());
            double to = viewport.toControlX(edge.toX());
            if (visible(from, to)) {
                double y = snap(viewport.toControlY(edge.y()));
                gc.strokeLine(from, y, to - arrow, y);
                double back = to - arrow * 1.25;
                double side = arrow * 0.75;
                gc.fillPolygon(new double[] {back, to, back}, new double[] {y - side, y, y + side}, 3);
            }
        }
    }

    private void arcs() {
        gc.setLineWidth(1.5);
        for (DiagramArc arc : layout.arcs()) {
            double from = viewport.toControlX(arc.fromX());
            double to = viewport.toControlX(arc.toX());
            if (visible(from, to)) {
                arc(arc, from, to);
            }
        }
    }

    private void arc(DiagramArc arc, double from, double to) {
        Color color = arc.bypass() ? ink.role(Role.BYPASS) : ink.tone(Tone.LINE);
        gc.setStroke(color);
        gc.setFill(color);
        double arrow = ARROW * Math.min(1.5, viewport.scale());
        double top = viewport.toControlY(arc.topY());
        double end = viewport.toControlY(arc.toY());
        double radius = Math.min(6 * viewport.scale(), Math.abs(to - from) / 2);
        gc.beginPath();
        gc.moveTo(from, viewport.toControlY(arc.fromY()));
        gc.arcTo(from, top, to, top, radius);
        gc.arcTo(to, top, to, end, radius);
        gc.lineTo(to, end - arrow);
        gc.stroke();
        double back = end - arrow * 1.25;
        double side = arrow * 0.75;
        gc.fillPolygon(new double[] {to - side, to, to + side}, new double[] {back, end, back}, 3);
    }

    private void boxes() {
        for (DiagramBox box : layout.boxes()) {
            Rect r = viewport.toControl(box.bounds());
            if (visible(r)) {
                ink.box(box, r);
                if (style.untrained().contains(box.layer())) {
                    ink.hatch(r);
                }
            }
        }
    }

    private void labels() {
        int step = style.selected() == null ? -1 : layout.stepOf(style.selected());
        String selected = step < 0 ? null : layout.steps().get(step).layer();
        for (VisibleLabels.Placed placed : VisibleLabels.of(layout, viewport, selected, width, height)) {
            DiagramLabel label = placed.label();
            boolean marked =
                    label.kind() == DiagramLabel.Kind.NAME && label.layer().equals(selected);
            gc.setFont(Fonts.of(placed.size(), marked));
            if (placed.kept()) {
                ground(placed);
            }
            gc.setFill(color(label, marked));
            gc.fillText(label.text(), placed.x(), placed.y());
        }
    }

    /** Behind a name that stands on boxes. */
    private void ground(VisibleLabels.Placed placed) {
        double half = placed.width() / 2 + 3;
        gc.setFill(ink.tone(Tone.BACKGROUND));
        gc.fillRoundRect(placed.x() - half, placed.y() - placed.size() - 1, 2 * half, placed.size() + 6, 6, 6);
    }

    private Color color(DiagramLabel label, boolean marked) {
        return switch (label.kind()) {
            case NAME -> ink.tone(marked ? Tone.ACCENT : Tone.TEXT);
            case SHAPE -> ink.tone(Tone.MUTED_TEXT);
            case NUMBER, SIGN -> FxColors.of(ink.textOn(box(label)));
        };
    }

    private DiagramBox box(DiagramLabel label) {
        return layout.boxes().stream()
                .filter(box -> box.layer().equals(label.layer()))
                .findFirst()
                .orElseThrow();
    }

    /** The middle of a pixel, where a line one pixel wide is sharp. */
    private static double snap(double position) {
        return Math.floor(position) + 0.5;
    }
}
