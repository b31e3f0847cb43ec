package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The colours of a picture in a style, and boxes filled with them. */
final class DiagramInk {
    private static final double HATCH_STEP = 9;
    private static final double LEAST_OUTLINED = 5;
    private static final double LEAST_CONTRAST = 1.6;
    private static final double HATCH_LINE = 1.5;
    private static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb WHITE = new Rgb(255, 255, 255);

    private final GraphicsContext gc;
    private final DiagramStyle style;
    private final LayerColors colors;
    private final ValueScale scale;

    DiagramInk(GraphicsContext gc, DiagramStyle style) {
        this.gc = gc;
        this.style = style;
        this.colors = style.colors();
        this.scale = colors.scale();
    }

    /** Colours of a stale picture fade towards the ground, text less than boxes. */
    private Rgb faded(Rgb color, double fraction) {
        Rgb ground = Palette.color(Tone.BACKGROUND, style.theme());
        return style.stale() ? color.mix(ground, fraction) : color;
    }

    Color tone(Tone tone) {
        return FxColors.of(faded(Palette.color(tone, style.theme()), 0.4));
    }

    Color role(Role role) {
        return FxColors.of(faded(Palette.color(role, style.theme()), 0.65));
    }

    /** The colour of a value's place on the scale. */
    Color at(double position) {
        return FxColors.of(faded(colors.at(position, style.theme()), 0.65));
    }

    /** What a box is filled with. */
    private Rgb fill(DiagramBox box) {
        if (colors.byRole()) {
            return faded(Palette.color(box.role(), style.theme()), 0.65);
        }
        Double value = colors.values().get(box.layer());
        return value == null
                ? Palette.color(Tone.BACKGROUND, style.theme())
                : faded(colors.at(scale.position(value), style.theme()), 0.65);
    }

    /** The colour of a box. */
    Color fillOf(DiagramBox box) {
        return FxColors.of(fill(box));
    }

    /** Black or white, whichever stands out more. */
    Rgb textOn(DiagramBox box) {
        Rgb fill = fill(box);
        return fill.contrast(BLACK) >= fill.contrast(WHITE) ? BLACK : WHITE;
    }

    /** Fills a box at its place on the canvas. Colours of values may be near the ground's, so these boxes have an outline. */
    void box(DiagramBox box, Rect r) {
        gc.setFill(fillOf(box));
        double arc = Math.min(3, r.width() / 2);
        if (box.round()) {
            gc.fillOval(r.x(), r.y(), r.width(), r.height());
        } else {
            gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
        }
        // in a narrow bar an outline takes the place of the colour, unless that cannot be seen
        boolean wide = Math.min(r.width(), r.height()) >= LEAST_OUTLINED;
        if (!colors.byRole() && (wide || !standsOut(fill(box)))) {
            outline(box, r, arc);
        }
    }

    private boolean standsOut(Rgb fill) {
        return fill.contrast(Palette.color(Tone.PANEL, style.theme())) >= LEAST_CONTRAST;
    }

    private void outline(DiagramBox box, Rect r, double arc) {
        boolean added = colors.added().contains(box.layer());
        gc.setStroke(tone(added ? Tone.ACCENT : Tone.LINE));
        gc.setLineWidth(added ? 1.5 : 1);
        gc.setLineDashes(added ? new double[] {3, 2} : null);
        if (box.round()) {
            gc.strokeOval(r.x() + 0.5, r.y() + 0.5, r.width() - 1, r.height() - 1);
        } else {
            gc.strokeRoundRect(r.x() + 0.5, r.y() + 0.5, r.width() - 1, r.height() - 1, arc, arc);
        }
        gc.setLineDashes();
    }

    /** Slanted lines in the ground's colour: the box's own colour stays. */
    void hatch(Rect r) {
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
}
