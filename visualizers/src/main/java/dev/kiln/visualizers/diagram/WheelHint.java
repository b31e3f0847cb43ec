package dev.kiln.visualizers.diagram;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/** Says what the wheel does when it is turned for the first time: that it sometimes moves and sometimes zooms cannot be seen. */
final class WheelHint {
    private static final String TEXT =
            "The wheel zooms while all is seen, else it moves · with Ctrl it always zooms · Ctrl+0 shows all";

    /** Pixels from the control's upper left corner. */
    private static final double MARGIN = 8;

    private final NetworkDiagram diagram;
    private boolean said;

    WheelHint(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    /** Shows the hint once; it goes with the next press, or when the pointer leaves. */
    void show() {
        if (said) {
            return;
        }
        said = true;
        Label hint = new Label(TEXT);
        hint.setId("wheel-hint");
        hint.getStyleClass().add("wheel-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        diagram.addAbove(hint);
        hint.applyCss();
        double width = Math.min(hint.prefWidth(-1), Math.max(0, diagram.getWidth() - 2 * MARGIN));
        hint.resizeRelocate(MARGIN, MARGIN, width, hint.prefHeight(width));
        diagram.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hint.setVisible(false));
        diagram.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hint.setVisible(false));
    }
}
