package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The gesture in progress, if there is one. However many events a frame has, the gesture moves once, before the frame is laid
 * out; so what it changes is seen in that frame.
 */
final class GestureRun {
    /** Pixels from the ends within which the picture scrolls. */
    private static final double EDGE = 28;

    /** Pixels that it scrolls in a frame. */
    private static final double SCROLL = 14;

    private final NetworkDiagram diagram;
    private final PointerTrack track;
    private final FeedbackLayer layer;
    private final Runnable pulse = this::move;
    private final EventHandler<KeyEvent> keys = this::key;
    private Gesture gesture;
    private Scene scene;

    GestureRun(NetworkDiagram diagram, PointerTrack track, FeedbackLayer layer) {
        this.diagram = diagram;
        this.track = track;
        this.layer = layer;
    }

    boolean isRunning() {
        return gesture != null;
    }

    void begin(Gesture begun) {
        gesture = begun;
        scene = diagram.getScene();
        scene.addPreLayoutPulseListener(pulse);
        scene.addEventFilter(KeyEvent.ANY, keys);
        // the tooltip would lie over what is dragged
        diagram.hoveredLayerProperty().set(null);
        Platform.requestNextPulse();
    }

    private void move() {
        boolean scrolled = gesture.scrolls() && scrollNearEnd();
        if (track.takeChanged() || scrolled) {
            layer.show(gesture.move(track.pointer()), track.place());
        }
        if (scrolled) {
            Platform.requestNextPulse();
        }
    }

    private boolean scrollNearEnd() {
        Point2D place = track.place();
        double step = place.getX() < EDGE ? -SCROLL : place.getX() > diagram.getWidth() - EDGE ? SCROLL : 0;
        double before = diagram.toPicture(0, 0).getX();
        if (step != 0 && place.getY() >= 0 && place.getY() <= diagram.getHeight()) {
            diagram.scrollBy(step);
        }
        return diagram.toPicture(0, 0).getX() != before;
    }

    /** Does what the gesture shows at the pointer's present place. */
    void drop() {
        layer.show(gesture.move(track.pointer()), track.place());
        end().drop();
    }

    /** Leaves everything as it was before the gesture. */
    void cancel() {
        end().cancel();
    }

    private Gesture end() {
        Gesture ended = gesture;
        gesture = null;
        scene.removePreLayoutPulseListener(pulse);
        scene.removeEventFilter(KeyEvent.ANY, keys);
        diagram.release();
        layer.clear();
        return ended;
    }

    /** Escape cancels, modifier keys change the gesture, and no other key means anything meanwhile. */
    private void key(KeyEvent event) {
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED) {
            cancel();
        } else {
            track.read(event);
            Platform.requestNextPulse();
        }
    }
}
