package dev.kiln.visualizers.compression;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The pointer on the curves: a click selects a layer, a drag draws, a double click resets. */
final class CurvePointer {
    /** A pointer that moved less than so many pixels has clicked. */
    private static final double CLICK = 3;

    private final PlanCurves view;
    private CurveStroke stroke;
    private boolean drawing;
    private int hovered = -1;
    private double pressX;
    private double pressY;
    private double x;
    private double y;
    /** Bytes of each layer when the drag began. */
    private double[] bytesAtStart = {};

    CurvePointer(PlanCurves view) {
        this.view = view;
    }

    void install() {
        view.setOnMouseMoved(event -> hover(view.geometry().barAt(event.getX())));
        view.setOnMouseExited(event -> hover(-1));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(event -> release());
        view.setOnMouseClicked(this::click);
    }

    /** The layer under the pointer, or −1. */
    int hovered() {
        return hovered < view.bars().size() ? hovered : -1;
    }

    private void hover(int bar) {
        if (bar != hovered) {
            hovered = bar;
            view.refresh();
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        int bar = view.geometry().barAt(event.getX());
        if (event.getButton() != MouseButton.PRIMARY || bar < 0) {
            return;
        }
        view.select(bar);
        PlanCurve curve = view.geometry().curveAt(event.getY());
        if (curve != null) {
            view.setKeyCurve(curve);
            pressX = event.getX();
            pressY = event.getY();
            bytesAtStart = view.bars().stream().mapToDouble(PlanBar::bytes).toArray();
            stroke = new CurveStroke(
                    curve,
                    view.valuesProperty().get(),
                    view.valuesOf(curve),
                    bar,
                    view.geometry().position(curve, pressY));
        }
    }

    private void drag(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        drawing |= Math.hypot(x - pressX, y - pressY) >= CLICK;
        if (stroke == null || !drawing || bytesAtStart.length != view.bars().size()) {
            return;
        }
        hovered = view.geometry().nearestBar(x);
        double position = view.geometry().position(stroke.curve(), y);
        view.edit(
                stroke.curve(),
                event.isShiftDown()
                        ? stroke.shift(position, event.isAltDown())
                        : stroke.paint(hovered, position, event.isAltDown()));
        view.refresh();
    }

    void drop() {
        stroke = null;
        drawing = false;
    }

    private void release() {
        boolean drew = stroke != null && drawing;
        stroke = null;
        drawing = false;
        if (drew) {
            view.endEdit();
        }
        view.refresh();
    }

    private void click(MouseEvent event) {
        int bar = view.geometry().barAt(event.getX());
        PlanCurve curve = view.geometry().curveAt(event.getY());
        if (event.getClickCount() == 2 && event.isStillSincePress() && bar >= 0 && curve != null) {
            double[] values = view.valuesOf(curve);
            values[bar] = curve.neutral();
            view.edit(curve, values);
            view.endEdit();
        }
    }

    /** What the drag does, beside the pointer. */
    void bubble(CurvePainter painter) {
        if (stroke != null && drawing && hovered() >= 0 && hovered < bytesAtStart.length) {
            PlanBar bar = view.bars().get(hovered);
            painter.bubble(PlanTexts.bubble(stroke.curve(), bar, bytesAtStart[hovered]), x, y);
        }
    }
}
