package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws curves, their axes and what is in front.
 *
 * @param layout where all is
 * @param selected id of the curve in front, or null
 * @param theme the ground
 */
record CurvesPainter(CurvesLayout layout, String selected, Theme theme) {
    private static final Font FONT = Font.font(11);
    private static final double DOT = 5;
    private static final double NAME_LETTER = 6;
    private static final double NAME_HEIGHT = 13;
    private static final double SMALL = 0.001;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double TICK_DISTANCE = 70;
    /** Pixels between marks on the vertical axis: there is less room. */
    private static final double ROW_DISTANCE = 40;

    void paint(GraphicsContext g) {
        g.clearRect(0, 0, layout.width(), layout.height());
        g.setFont(FONT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        paintAxes(g);
        CurveSet.Curve front = null;
        for (CurveSet.Curve curve : layout.curves().curves()) {
            if (curve.id().equals(selected)) {
                front = curve;
            } else {
                paint(g, curve, false);
            }
        }
        if (front != null) {
            paint(g, front, true);
        }
        paintNames(g, front);
        paintLegend(g, front);
    }

    private Color color(Tone tone) {
        return FxColors.of(tone, theme);
    }

    private void paintAxes(GraphicsContext g) {
        g.setStroke(color(Tone.GRID));
        g.setFill(color(Tone.MUTED_TEXT));
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : layout.y().ticks((int) (layout.height() / ROW_DISTANCE))) {
            double at = Math.rint(layout.pixelY(tick)) + 0.5;
            g.strokeLine(CurvesLayout.LEFT, at, layout.right(), at);
            g.fillText(text(tick), CurvesLayout.LEFT - 5, at);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : layout.x().ticks((int) (layout.width() / TICK_DISTANCE))) {
            double at = Math.rint(layout.pixelX(tick)) + 0.5;
            g.strokeLine(at, CurvesLayout.TOP, at, layout.ground());
            g.fillText(Figures.tick(tick), at, layout.ground() + 9);
        }
        g.fillText(layout.curves().xLabel(), (CurvesLayout.LEFT + layout.right()) / 2, layout.height() - 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(layout.curves().yLabel(), 6, CurvesLayout.TOP / 2);
    }

    /** Small powers of ten are written as such: the margin is narrow. */
    private String text(double tick) {
        return layout.y().isLogarithmic() && tick < SMALL
                ? "10⁻" + SUPERSCRIPTS.charAt((int) Math.rint(-Math.log10(tick)))
                : Figures.tick(tick);
    }

    /** Whose curve is in front, and what the ring is; how one gets there where none is. */
    private void paintLegend(GraphicsContext g, CurveSet.Curve front) {
        g.setTextAlign(TextAlignment.RIGHT);
        if (front == null) {
            g.fillText("click a curve for its layer", layout.right(), CurvesLayout.TOP / 2);
            return;
        }
        boolean marked = front.points().stream().anyMatch(CurveSet.Point::isMarked);
        g.setFill(color(Tone.ACCENT));
        g.fillText(front.id() + (marked ? "  ◯ the plan" : ""), layout.right(), CurvesLayout.TOP / 2);
    }

    private Color color(CurveSet.Curve curve, boolean isFront) {
        return curve.role() == null ? color(isFront ? Tone.ACCENT : Tone.LINE) : FxColors.of(curve.role(), theme);
    }

    /** Each curve has its name at its end, the one in front first; names that would lie over others are left out. */
    private void paintNames(GraphicsContext g, CurveSet.Curve front) {
        List<CurveSet.Curve> curves = new ArrayList<>(layout.curves().curves());
        if (front != null) {
            curves.remove(front);
            curves.add(0, front);
        }
        List<Rectangle2D> taken = new ArrayList<>();
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(color(Tone.MUTED_TEXT));
        for (CurveSet.Curve curve : curves) {
            if (!curve.points().isEmpty()) {
                CurveSet.Point end = curve.points().get(curve.points().size() - 1);
                double width = NAME_LETTER * curve.id().length();
                double x =
                        Math.max(CurvesLayout.LEFT + 2, Math.min(layout.pixelX(end.x()) + 4, layout.right() - width));
                double y = layout.pixelY(end.y());
                Rectangle2D place = new Rectangle2D(x, y - NAME_HEIGHT / 2, width, NAME_HEIGHT);
                if (taken.stream().noneMatch(place::intersects)) {
                    taken.add(place);
                    g.fillText(curve.id(), x, y);
                }
            }
        }
    }

    private void paint(GraphicsContext g, CurveSet.Curve curve, boolean isFront) {
        g.setStroke(color(curve, isFront));
        g.setFill(color(curve, isFront));
        g.setLineWidth(isFront ? 2.5 : 1.2);
        g.setGlobalAlpha(
                isFront
                                || layout.curves().curves().stream()
                                        .noneMatch(other -> other.id().equals(selected))
                        ? 1
                        : 0.6);
        for (int i = 0; i < curve.points().size(); i++) {
            CurveSet.Point point = curve.points().get(i);
            double atX = layout.pixelX(point.x());
            double atY = layout.pixelY(point.y());
            if (i > 0) {
                CurveSet.Point before = curve.points().get(i - 1);
                g.strokeLine(layout.pixelX(before.x()), layout.pixelY(before.y()), atX, atY);
            }
            if (isFront) {
                g.fillOval(atX - DOT / 2, atY - DOT / 2, DOT, DOT);
            }
            if (isFront && point.isMarked()) {
                g.strokeOval(atX - 1.5 * DOT, atY - 1.5 * DOT, 3 * DOT, 3 * DOT);
            }
        }
        g.setGlobalAlpha(1);
    }
}
