package dev.kiln.app.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A panel at the window's side, as wide as there is room and scrolled up and down only. */
final class SideScroll extends ScrollPane {
    SideScroll(Region panel, String styleClass) {
        super(panel);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add(styleClass);
    }
}
