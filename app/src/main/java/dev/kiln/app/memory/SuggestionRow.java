package dev.kiln.app.memory;

import dev.kiln.core.suggestion.Suggestion;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One change: what it is, what comes of it, and a button that does it. Pointing at it previews it, and so does the keyboard on its button. */
final class SuggestionRow extends VBox {
    SuggestionRow(int index, Suggestion suggestion, MemoryViewModel model) {
        getStyleClass().add("suggestion-row");
        setId("suggestion-" + index);
        String label = suggestion.candidate().label();
        Label title = wrapped(label);
        title.getStyleClass().add("suggestion-title");
        Label figures = wrapped(model.figures(suggestion));
        figures.getStyleClass().add("note");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button apply = new Button("Apply");
        apply.setId("apply-suggestion-" + index);
        apply.getStyleClass().add("small");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setAccessibleText("Apply: " + label);
        apply.setTooltip(new Tooltip("Does this one change; undo takes it back."));
        apply.setOnAction(event -> model.apply(suggestion));
        Runnable update = () -> preview(model, suggestion, isHover() || apply.isFocusVisible());
        hoverProperty().addListener((o, before, now) -> update.run());
        apply.focusVisibleProperty().addListener((o, before, now) -> update.run());
        HBox head = new HBox(title, apply);
        head.getStyleClass().add("suggestion-head");
        getChildren().addAll(head, figures);
    }

    private static void preview(MemoryViewModel model, Suggestion suggestion, boolean shown) {
        if (shown) {
            model.previewedProperty().set(suggestion);
        } else if (model.previewedProperty().get() == suggestion) {
            model.previewedProperty().set(null);
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
