package dev.kiln.app.compress;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Whether somebody can see a node: what nobody sees costs no work. */
final class InFront {
    private InFront() {}

    /** True while a node is in a window, and it and all that it stands in are visible. */
    static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().flatMap(scene -> isVisible(node)).orElse(false);
    }

    private static ObservableValue<Boolean> isVisible(Node node) {
        return node.visibleProperty()
                .flatMap(visible -> visible
                        ? node.parentProperty().flatMap(InFront::isVisible).orElse(true)
                        : new SimpleBooleanProperty(false));
    }
}
