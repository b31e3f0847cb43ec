package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Curves over two axes, one of them in front, the others quiet. A click selects the nearest, and so do the arrow keys. */
public final class CurvesChart extends Region {
    private static final Font FONT = Font.font(11);
    private static final double LEFT = 48;
    private static final double RIGHT = 10;
    private static final double TOP = 20;
    private static final double BOTTOM = 34;
    private static final double REACH = 24;
    private static final double DOT = 5;
    private static final double TICK_DISTANCE = 70;

    private final ObjectProperty<CurveSet> curves = new SimpleObjectProperty<>(this, "curves", CurveSet.EMPTY);
    private final StringProperty selected = new SimpleStringProperty(this, "selected");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");
    private final Canvas canvas = new Canvas();
    private CurveScale x = new CurveScale(0, 1, false);
    private CurveScale y = x;

    /** A chart without curves. */
    public CurvesChart() {
        getStyleClass().add("curves-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        for (Observable o :
                new Observable[] {curves, selected, theme, widthProperty(), heightProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        curves.addListener((o, before, now) -> readout.set(""));
        setOnMouseMoved(event -> readout.set(textAt(event.getX(), event.getY())));
        setOnMouseExited(event -> readout.set(""));
        setOnMousePressed(event -> {
            requestFocus();
            CurveSet.Curve nearest = nearest(event.getX(), event.getY());
            if (nearest != null) {
                selected.set(nearest.id());
            }
        });
        setOnKeyPressed(this::press);
    }

    /** What to show. */
    public ObjectProperty<CurveSet> curvesProperty() {
        return curves;
    }

    /** Id of the curve in front, or null. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** The ground that the chart stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The point under the pointer in words; empty for none. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private void press(KeyEvent event) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int count = curves.get().curves().size();
        if (step != 0 && count > 0 && !event.isShortcutDown() && !event.isAltDown()) {
            int now = -1;
            for (int i = 0; i < count; i++) {
                now = curves.get().curves().get(i).id().equals(selected.get()) ? i : now;
            }
            int next = now < 0 ? 0 : Math.max(0, Math.min(count - 1, now + step));
            selected.set(curves.get().curves().get(next).id());
            event.consume();
        }
    }

    private double pixelX(double value) {
        return LEFT + x.place(value) * (getWidth() - LEFT - RIGHT);
    }

    private double pixelY(double value) {
        return getHeight() - BOTTOM - y.place(value) * (getHeight() - TOP - BOTTOM);
    }

    private CurveSet.Curve nearest(double atX, double atY) {
        CurveSet.Curve nearest = null;
        double least = REACH;
        for (CurveSet.Curve curve : curves.get().curves()) {
            for (CurveSet.Point point : curve.points()) {
                double distance = Math.hypot(pixelX(point.x()) - atX, pixelY(point.y()) - atY);
                // of two that lie together the selected one
                if (distance < least || distance == least && curve.id().equals(selected.get())) {
                    least = distance;
                    nearest = curve;
                }
            }
        }
        return nearest;
    }

    private String textAt(double atX, double atY) {
        CurveSet.Curve curve = nearest(atX, atY);
        if (curve == null) {
            return "";
        }
        ToDoubleFunction<CurveSet.Point> distance =
                point -> Math.hypot(pixelX(point.x()) - atX, pixelY(point.y()) - atY);
        return curve.points().stream()
                .min((a, b) -> Double.compare(distance.applyAsDouble(a), distance.applyAsDouble(b)))
                .map(CurveSet.Point::text)
                .orElse("");
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        x = CurveScale.of(curves.get(), CurveSet.Point::x, false);
        y = CurveScale.of(curves.get(), CurveSet.Point::y, curves.get().isLogarithmic());
        g.setFont(FONT);
        drawAxes(g);
        CurveSet.Curve front = null;
        for (CurveSet.Curve curve : curves.get().curves()) {
            if (curve.id().equals(selected.get())) {
                front = curve;
            } else {
                draw(g, curve, false);
            }
        }
        if (front != null) {
            draw(g, front, true);
        }
        if (isFocused()) {
            g.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
        }
    }

    private void drawAxes(GraphicsContext g) {
        g.setLineWidth(1);
        g.setStroke(FxColors.of(Tone.GRID, theme.get()));
        g.setFill(FxColors.of(Tone.MUTED_TEXT, theme.get()));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : y.ticks((int) (getHeight() / TICK_DISTANCE) + 1)) {
            double at = Math.rint(pixelY(tick)) + 0.5;
            g.strokeLine(LEFT, at, getWidth() - RIGHT, at);
            g.fillText(Figures.value(tick), LEFT - 5, at);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : x.ticks((int) (getWidth() / TICK_DISTANCE))) {
            double at = Math.rint(pixelX(tick)) + 0.5;
            g.strokeLine(at, TOP, at, getHeight() - BOTTOM);
            g.fillText(Figures.tick(tick), at, getHeight() - BOTTOM + 9);
        }
        g.fillText(curves.get().xLabel(), (LEFT + getWidth() - RIGHT) / 2, getHeight() - 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(curves.get().yLabel(), 6, TOP / 2);
    }

    private void draw(GraphicsContext g, CurveSet.Curve curve, boolean isFront) {
        Tone tone = isFront ? Tone.ACCENT : Tone.LINE;
        g.setStroke(FxColors.of(tone, theme.get()));
        g.setFill(FxColors.of(tone, theme.get()));
        g.setLineWidth(isFront ? 2.5 : 1);
        g.setGlobalAlpha(isFront ? 1 : 0.6);
        for (int i = 0; i < curve.points().size(); i++) {
            CurveSet.Point point = curve.points().get(i);
            double atX = pixelX(point.x());
            double atY = pixelY(point.y());
            if (i > 0) {
                CurveSet.Point before = curve.points().get(i - 1);
                g.strokeLine(pixelX(before.x()), pixelY(before.y()), atX, atY);
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
