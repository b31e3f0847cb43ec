package dev.kiln.visualizers.diagram;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Drags the picture: with the space bar held while the diagram has the focus, or with the middle button. It takes the pointer's
 * events before anything else hears of them. Empty ground that nobody else drags is dragged without the space bar too.
 */
final class DiagramHand {
    private final NetworkDiagram diagram;
    private final VisiblePart part;
    private boolean spaceHeld;
    /** Where the pointer was last while it drags the picture, or null. */
    private Point2D dragged;

    DiagramHand(NetworkDiagram diagram, VisiblePart part) {
        this.diagram = diagram;
        this.part = part;
    }

    void install(Node ground) {
        diagram.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
        diagram.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
        diagram.focusedProperty().addListener((o, before, focused) -> hold(spaceHeld && focused));
        diagram.addEventFilter(MouseEvent.MOUSE_MOVED, this::move);
        diagram.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        diagram.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        diagram.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        ground.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressGround);
    }

    private void space(KeyEvent event, boolean held) {
        boolean modified = event.isShortcutDown() || event.isAltDown();
        if (event.getCode() == KeyCode.SPACE && !(held && modified)) {
            hold(held);
            event.consume();
        }
    }

    private void hold(boolean held) {
        if (held != spaceHeld) {
            spaceHeld = held;
            if (held) {
                // the tooltip would lie over what is dragged
                diagram.hoveredLayerProperty().set(null);
            }
            showHand();
        }
    }

    private void showHand() {
        diagram.setCursor(dragged != null ? Cursor.CLOSED_HAND : spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void move(MouseEvent event) {
        if (spaceHeld) {
            event.consume();
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || spaceHeld && event.getButton() == MouseButton.PRIMARY) {
            diagram.requestFocus();
            take(event);
        }
    }

    private void pressGround(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && part.layerAt(event.getX(), event.getY()) == null) {
            take(event);
        }
    }

    private void take(MouseEvent event) {
        dragged = new Point2D(event.getX(), event.getY());
        showHand();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (dragged != null) {
            part.panBy(event.getX() - dragged.getX(), event.getY() - dragged.getY());
            dragged = new Point2D(event.getX(), event.getY());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragged != null) {
            dragged = null;
            showHand();
            event.consume();
        }
    }
}
