package dev.kiln.visualizers.diagram;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Moves the visible part of a diagram. The wheel pans; with Ctrl, or where all is seen and nothing can pan, it zooms to the pointer. A
 * double click on a block comes close to it, and a second one goes back.
 */
final class DiagramNavigation {
    /** Pixels of wheel for a factor of e: a notch of 40 zooms by 1.22. */
    private static final double WHEEL_PER_FACTOR = 200;

    private final VisiblePart part;
    private final Runnable explanation;
    /** True from where the wheel began to zoom until the pointer moves: the way back is the same wheel. */
    private boolean zooming;

    /** The explanation is shown when the wheel is turned. */
    DiagramNavigation(VisiblePart part, Runnable explanation) {
        this.part = part;
        this.explanation = explanation;
    }

    void install(Node ground) {
        ground.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        ground.addEventHandler(ZoomEvent.ZOOM, event -> {
            part.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
            event.consume();
        });
        ground.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        ground.addEventHandler(MouseEvent.MOUSE_MOVED, event -> zooming = false);
    }

    private void scroll(ScrollEvent event) {
        explanation.run();
        zooming = zooming && !event.isShortcutDown() || !part.shown().leavesOut();
        if (event.isShortcutDown()) {
            zoom(event, event.getDeltaY() + event.getDeltaX());
        } else if (zooming) {
            // a sideways swipe on a touchpad is no wish to zoom
            zoom(event, Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? 0 : event.getDeltaY());
        } else if (part.shown().isTaller()) {
            part.panBy(event.getDeltaX(), event.getDeltaY());
        } else {
            // a wheel has one axis, and the network lies along the other
            part.panBy(event.getDeltaX() + event.getDeltaY(), 0);
        }
        event.consume();
    }

    private void zoom(ScrollEvent event, double way) {
        part.zoomAt(event.getX(), event.getY(), Math.exp(way / WHEEL_PER_FACTOR));
    }

    private void click(MouseEvent event) {
        String layer = part.layerAt(event.getX(), event.getY());
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (plain && event.getClickCount() == 2 && layer != null && !event.isShortcutDown() && !event.isShiftDown()) {
            part.closeUp(layer);
        }
    }
}
