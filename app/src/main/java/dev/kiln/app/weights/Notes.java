package dev.kiln.app.weights;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Small texts, and explanations that open beside them. */
public final class Notes {
    private static final double TOOLTIP_WIDTH = 420;

    private Notes() {}

    /** A small text of second rank, empty at first. */
    public static Label note(String id, String explanation) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("note");
        label.setMinWidth(0);
        label.setTooltip(explanation(explanation));
        return label;
    }

    /** A tooltip whose lines break. */
    public static Tooltip explanation(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }
}
