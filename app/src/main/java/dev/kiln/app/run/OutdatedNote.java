package dev.kiln.app.run;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says above the maps why they are not of what was asked for last, and offers to run again. */
final class OutdatedNote extends HBox {
    OutdatedNote(RunViewModel run) {
        getStyleClass().add("outdated-note");
        Label text = new Label();
        text.setId("outdated-note");
        text.getStyleClass().add("warning");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().bind(run.outdatedProperty());
        Button again = new Button("Run again");
        again.setId("run-again");
        again.getStyleClass().add("small");
        again.setMinWidth(USE_PREF_SIZE);
        again.setTooltip(new Tooltip("Runs the network as it is now on the picture."));
        again.setOnAction(event -> run.runAgain());
        getChildren().addAll(text, again);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(run.outdatedProperty().isNotEmpty());
    }
}
