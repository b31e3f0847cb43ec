package dev.kiln.app.headline;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A tooltip that is made when the pointer first comes: at the start, tooltips would delay the window's first frame. */
final class LateTooltip {
    private static final double MAX_WIDTH = 420;

    private String text = "";
    private Tooltip tooltip;

    LateTooltip(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            if (tooltip == null) {
                tooltip = new Tooltip(text);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(MAX_WIDTH);
                Tooltip.install(node, tooltip);
            }
        });
    }

    void setText(String newText) {
        text = newText;
        if (tooltip != null) {
            tooltip.setText(newText);
        }
    }
}
