package dev.kiln.app.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** A name, and a dot where it is not saved. It is as wide without the dot, so that nothing beside it moves at the first edit. */
final class NameLabel extends Label {
    private static final String DOT = " ●";

    /** Names up to this width, in pixels, are never cut. */
    private static final double WHOLE = 260;

    private boolean unsaved;
    private final Text measure = new Text();
    private final Tooltip whole = new Tooltip();

    NameLabel() {
        setTooltip(whole);
    }

    /** Shows a name. */
    void show(String name, boolean isUnsaved) {
        unsaved = isUnsaved;
        setText(isUnsaved ? name + DOT : name);
        whole.setText(name);
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = super.computePrefWidth(height);
        return unsaved ? width : width + widthOf(getText() + DOT) - widthOf(getText());
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(WHOLE, computePrefWidth(height));
    }

    private double widthOf(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
