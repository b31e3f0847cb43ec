package dev.kiln.visualizers.diagram;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Moves the visible part of a diagram. The wheel pans, with Ctrl it zooms to the pointer; empty ground, or anything with the middle
 * button, is dragged; a double click on a block comes close to it, and a second one goes back.
 */
final class DiagramNavigation {
    /** Pixels of wheel for a factor of e: a notch of 40 zooms by 1.22. */
    private static final double WHEEL_PER_FACTOR = 200;

    private final VisiblePart part;
    /** Where the pointer was last while it drags the ground, or null. */
    private Point2D dragged;

    DiagramNavigation(VisiblePart part) {
        this.part = part;
    }

    void install(Node ground) {
        ground.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        ground.addEventHandler(ZoomEvent.ZOOM, event -> {
            part.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
            event.consume();
        });
        ground.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        ground.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        ground.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dragged = null);
        ground.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double way = event.getDeltaY() + event.getDeltaX();
            part.zoomAt(event.getX(), event.getY(), Math.exp(way / WHEEL_PER_FACTOR));
        } else if (part.shown().isTaller()) {
            part.panBy(event.getDeltaX(), event.getDeltaY());
        } else {
            // a wheel has one axis, and the network lies along the other
            part.panBy(event.getDeltaX() + event.getDeltaY(), 0);
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        boolean ground = event.getButton() == MouseButton.PRIMARY && part.layerAt(event.getX(), event.getY()) == null;
        dragged = ground || event.getButton() == MouseButton.MIDDLE ? new Point2D(event.getX(), event.getY()) : null;
    }

    private void drag(MouseEvent event) {
        if (dragged != null) {
            part.panBy(event.getX() - dragged.getX(), event.getY() - dragged.getY());
            dragged = new Point2D(event.getX(), event.getY());
        }
    }

    private void click(MouseEvent event) {
        String layer = part.layerAt(event.getX(), event.getY());
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (plain && event.getClickCount() == 2 && layer != null && !event.isShortcutDown() && !event.isShiftDown()) {
            part.closeUp(layer);
        }
    }
}
