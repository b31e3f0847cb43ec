package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Where the pointer is on a diagram, and which modifier keys are down. */
final class PointerTrack {
    private final NetworkDiagram diagram;
    private Point2D place = Point2D.ZERO;
    private boolean alt;
    private boolean shift;
    private boolean control;
    private boolean changed;

    PointerTrack(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    /** The event may be any node's of the scene. */
    void read(MouseEvent event) {
        place = diagram.sceneToLocal(event.getSceneX(), event.getSceneY());
        set(event.isAltDown(), event.isShiftDown(), event.isShortcutDown());
    }

    void read(KeyEvent event) {
        set(event.isAltDown(), event.isShiftDown(), event.isShortcutDown());
    }

    private void set(boolean altDown, boolean shiftDown, boolean controlDown) {
        alt = altDown;
        shift = shiftDown;
        control = controlDown;
        changed = true;
    }

    /** True where something has changed since this was asked last. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Pixels of the diagram. */
    Point2D place() {
        return place;
    }

    /** In the picture that is shown now. */
    Pointer pointer() {
        Point2D inPicture = diagram.toPicture(place.getX(), place.getY());
        return new Pointer(inPicture.getX(), inPicture.getY(), alt, shift, control);
    }

    /** True where a key is down that adds to what is selected. */
    boolean modified() {
        return shift || control;
    }

    boolean shift() {
        return shift;
    }

    boolean control() {
        return control;
    }
}
