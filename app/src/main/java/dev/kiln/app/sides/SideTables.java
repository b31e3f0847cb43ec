package dev.kiln.app.sides;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The distances and the predictions: one above the other, or, where that leaves each too few rows, one at a time. */
final class SideTables extends VBox {
    /** Pixels that both tables need. */
    private static final double HEIGHT_OF_BOTH = 430;

    SideTables(DistanceTable distances, PredictionTable predictions) {
        getStyleClass().add("side-tables");
        ToggleGroup group = new ToggleGroup();
        ToggleButton layers =
                choice("sides-show-layers", "Layers", "How far apart A and B are in every layer.", "left-pill", group);
        ToggleButton classes =
                choice("sides-show-classes", "Predictions", "What A and B take the picture for.", "right-pill", group);
        layers.setSelected(true);
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        HBox choices = new HBox(layers, classes);
        choices.getStyleClass().addAll("side-choices", "input-controls");
        BooleanBinding both = heightProperty().greaterThanOrEqualTo(HEIGHT_OF_BOTH);
        show(choices, both.not());
        show(distances, both.or(layers.selectedProperty()));
        show(predictions, both.or(classes.selectedProperty()));
        setVgrow(distances, Priority.ALWAYS);
        setVgrow(predictions, Priority.SOMETIMES);
        getChildren().addAll(choices, distances, predictions);
    }

    private static ToggleButton choice(
            String id, String text, String explanation, String styleClass, ToggleGroup group) {
        ToggleButton choice = new ToggleButton(text);
        choice.setId(id);
        choice.setTooltip(new Tooltip(explanation));
        choice.getStyleClass().add(styleClass);
        choice.setToggleGroup(group);
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        return choice;
    }

    private static void show(Node node, BooleanBinding condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
