package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the curves and the strip of bytes. */
final class CurvePainter {
    private static final Font TITLE = Font.font(11);
    private static final Font NUMBERS = Font.font(10);
    private static final double HANDLE = 3;

    /** Bands of fewer pixels have fewer numbers beside them. */
    private static final double LOW = 70;

    private final GraphicsContext gc;
    private final CurveFrame frame;
    private final CurveLayout layout;

    CurvePainter(GraphicsContext gc, CurveFrame frame) {
        this.gc = gc;
        this.frame = frame;
        this.layout = frame.layout();
    }

    void paint() {
        gc.clearRect(0, 0, layout.width(), layout.height());
        gc.setTextBaseline(VPos.CENTER);
        column(frame.hovered(), 0.06);
        column(frame.selected(), 0.14);
        for (PlanCurve curve : PlanCurve.values()) {
            axis(curve);
            for (int i = 0; i < frame.bars().size(); i++) {
                bar(curve, i);
            }
            steps(curve);
        }
        bytes();
        names();
    }

    private Color tone(Tone tone) {
        return FxColors.of(tone, frame.theme());
    }

    private Color role(int bar, double opacity) {
        Role role = frame.bars().get(bar).role();
        return FxColors.of(Palette.color(role, frame.theme()), opacity);
    }

    /** The layer through all bands. */
    private void column(int bar, double opacity) {
        if (bar >= 0) {
            gc.setFill(FxColors.of(Palette.color(Tone.ACCENT, frame.theme()), opacity));
            double top = layout.band(PlanCurve.DENSITY).top() - 2;
            gc.fillRect(layout.left(bar), top, layout.pitch(), layout.height() - top);
        }
    }

    private void title(String text, double top, boolean strong) {
        gc.setFont(TITLE);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(tone(strong ? Tone.ACCENT : Tone.MUTED_TEXT));
        gc.fillText(text, CurveLayout.LEFT, top - CurveLayout.TITLE / 2);
    }

    private void axis(PlanCurve curve) {
        boolean keys = curve == frame.focused();
        title(
                PlanTexts.title(curve, frame.means().of(curve), frame.bars()) + (keys ? "  ◂ keys" : ""),
                layout.band(curve).top(),
                keys);
        gc.setFont(NUMBERS);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setLineWidth(1);
        List<Double> ticks = layout.band(curve).height() < LOW ? curve.fewTicks() : curve.ticks();
        for (double tick : ticks) {
            double y = Math.floor(layout.y(curve, tick)) + 0.5;
            gc.setStroke(tone(Tone.GRID));
            gc.strokeLine(CurveLayout.LEFT, y, layout.width() - CurveLayout.RIGHT, y);
            gc.setFill(tone(Tone.MUTED_TEXT));
            gc.fillText(PlanTexts.tick(curve, tick), CurveLayout.LEFT - 5, y);
        }
    }

    private double gap() {
        return Math.min(2, layout.pitch() / 5);
    }

    private void bar(PlanCurve curve, int i) {
        PlanBar bar = frame.bars().get(i);
        CurveLayout.Band band = layout.band(curve);
        double left = layout.left(i) + gap() / 2;
        double width = layout.pitch() - gap();
        double top = layout.y(curve, curve.of(bar.setting()));
        double full = curve == PlanCurve.DENSITY ? Math.max(top, layout.y(curve, bar.densityBefore())) : top;
        // above the density that is there already a bar keeps nothing more
        gc.setFill(role(i, 0.1));
        gc.fillRect(left, top, width, full - top);
        gc.setFill(role(i, 0.42));
        gc.fillRect(left, full, width, band.bottom() - full);
        gc.setFill(role(i, 1));
        double thick = i == frame.selected() && curve == frame.focused() ? HANDLE + 2 : HANDLE;
        gc.fillRect(left, top - thick / 2, width, thick);
        if (curve == PlanCurve.DENSITY && PlanTexts.isSparse(bar)) {
            mark(left, width, layout.y(curve, bar.densityBefore()));
        }
    }

    private void mark(double left, double width, double y) {
        gc.setStroke(tone(Tone.TEXT));
        gc.setLineWidth(1);
        gc.strokeLine(left + 1, y, left + width - 1, y);
    }

    /** Joins the bars' ends, so that they read as one curve. */
    private void steps(PlanCurve curve) {
        gc.setStroke(tone(Tone.LINE));
        gc.setLineWidth(1);
        for (int i = 1; i < frame.bars().size(); i++) {
            double x = layout.left(i);
            double before = curve.of(frame.bars().get(i - 1).setting());
            gc.strokeLine(
                    x,
                    layout.y(curve, before),
                    x,
                    layout.y(curve, curve.of(frame.bars().get(i).setting())));
        }
    }

    private void bytes() {
        CurveLayout.Band band = layout.bytes();
        title(PlanTexts.BYTES_TITLE, band.top(), false);
        double most = 1;
        for (PlanBar bar : frame.bars()) {
            most = Math.max(most, Math.max(bar.bytes(), bar.bytesBefore()));
        }
        gc.setFont(NUMBERS);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Figures.tick(most), CurveLayout.LEFT - 5, band.top() + 3);
        gc.setStroke(tone(Tone.GRID));
        gc.strokeLine(CurveLayout.LEFT, band.bottom() + 0.5, layout.width() - CurveLayout.RIGHT, band.bottom() + 0.5);
        for (int i = 0; i < frame.bars().size(); i++) {
            double left = layout.left(i) + gap() / 2;
            double width = layout.pitch() - gap();
            double after = Math.max(1, frame.bars().get(i).bytes() / most * band.height());
            double before = Math.max(1, frame.bars().get(i).bytesBefore() / most * band.height());
            gc.setFill(role(i, 1));
            gc.fillRect(left, band.bottom() - after, width, after);
            gc.setStroke(role(i, 1));
            gc.strokeRect(left + 0.5, band.bottom() - before + 0.5, width - 1, before - 0.5);
        }
    }

    private void names() {
        gc.setFont(NUMBERS);
        gc.setTextAlign(TextAlignment.LEFT);
        double y = layout.height() - CurveLayout.NAMES / 2 + 1;
        for (BlockNames.Name name : BlockNames.place(frame.bars(), layout)) {
            boolean selected = frame.selected() >= name.first() && frame.selected() <= name.last();
            gc.setFill(tone(selected ? Tone.TEXT : Tone.MUTED_TEXT));
            gc.fillText(name.text(), name.left(), y);
        }
    }

    /** A text beside the pointer, kept inside. */
    void bubble(String text, double x, double y) {
        double width = text.length() * 6.3 + 10;
        double left = Math.max(0, Math.min(layout.width() - width, x + 12));
        double top = Math.max(0, Math.min(layout.height() - 20, y - 28));
        gc.setFill(tone(Tone.PANEL));
        gc.fillRoundRect(left, top, width, 20, 6, 6);
        gc.setStroke(tone(Tone.LINE));
        gc.strokeRoundRect(left + 0.5, top + 0.5, width - 1, 19, 6, 6);
        gc.setFill(tone(Tone.TEXT));
        gc.setFont(TITLE);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text, left + width / 2, top + 10);
    }
}
