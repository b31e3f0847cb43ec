package dev.kiln.visualizers.compression;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys on the curves: choose a layer, change it, change the curve. */
final class CurveKeys {
    private final PlanCurves view;

    CurveKeys(PlanCurves view) {
        this.view = view;
    }

    void install() {
        view.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || view.bars().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END -> view.select(target(event.getCode()));
            case PAGE_UP -> view.setKeyCurve(PlanCurve.DENSITY);
            case PAGE_DOWN -> view.setKeyCurve(PlanCurve.BITS);
            case UP, DOWN -> change(event);
            case DELETE, BACK_SPACE -> reset();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int target(KeyCode code) {
        int last = view.bars().size() - 1;
        int selected = view.selected();
        return switch (code) {
            case HOME -> 0;
            case END -> last;
            case LEFT -> Math.max(0, selected - 1);
            default -> Math.min(last, selected + 1);
        };
    }

    private void change(KeyEvent event) {
        PlanCurve curve = view.keyCurve();
        PlanSteps steps = PlanSteps.of(view.valuesProperty().get(), event.isAltDown());
        int direction = event.getCode() == KeyCode.UP ? 1 : -1;
        double[] values = view.valuesOf(curve);
        for (int i = 0; i < values.length; i++) {
            if (event.isShiftDown() || i == view.selected()) {
                values[i] = curve.next(values[i], direction, steps);
            }
        }
        view.edit(curve, values);
        view.endEdit();
    }

    private void reset() {
        if (view.selected() >= 0) {
            double[] values = view.valuesOf(view.keyCurve());
            values[view.selected()] = view.keyCurve().neutral();
            view.edit(view.keyCurve(), values);
            view.endEdit();
        }
    }
}
