package dev.kiln.app.run;

import javafx.scene.control.ScrollPane;

/** The panel on the left with a scroll bar where the window is too low for its warnings. */
final class InputScroll extends ScrollPane {
    InputScroll(InputPanel panel) {
        super(panel);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        getStyleClass().add("input-scroll");
    }
}
