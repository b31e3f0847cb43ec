package dev.kiln.app.headline;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** A tooltip that is made when the pointer first comes: at the start, tooltips would delay the window's first frame. */
final class LateTooltip {
    private String text = "";
    private Tooltip tooltip;

    LateTooltip(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            if (tooltip == null) {
                tooltip = new Tooltip(text);
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
