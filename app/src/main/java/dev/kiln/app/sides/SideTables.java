package dev.kiln.app.sides;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The distances and the predictions: both, or, where that leaves each too little room, one at a time. */
public final class SideTables extends VBox {
    /** Pixels that both tables need. */
    private static final double HEIGHT_OF_BOTH = 430;

    private static final double WIDTH_OF_BOTH = 540;

    /** One above the other. */
    SideTables(DistanceTable distances, PredictionTable predictions) {
        this("sides", Orientation.VERTICAL, SideNames.A_AND_B, distances, predictions);
    }

    /**
     * @param id the buttons' ids begin with
     * @param orientation of the two tables to each other
     */
    public SideTables(
            String id, Orientation orientation, SideNames names, DistanceTable distances, PredictionTable predictions) {
        boolean vertical = orientation == Orientation.VERTICAL;
        getStyleClass().add(vertical ? "side-tables" : "wide-side-tables");
        ToggleGroup group = new ToggleGroup();
        ToggleButton layers = choice(
                id + "-show-layers",
                "Layers",
                "How far apart " + names.both() + " are in every layer.",
                "left-pill",
                group);
        ToggleButton classes = choice(
                id + "-show-classes",
                "Predictions",
                "What " + names.both() + " take the picture for.",
                "right-pill",
                group);
        layers.setSelected(true);
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        HBox choices = new HBox(layers, classes);
        choices.getStyleClass().addAll("side-choices", "input-controls");
        BooleanBinding both = vertical
                ? heightProperty().greaterThanOrEqualTo(HEIGHT_OF_BOTH)
                : widthProperty().greaterThanOrEqualTo(WIDTH_OF_BOTH);
        show(choices, both.not());
        show(distances, both.or(layers.selectedProperty()));
        show(predictions, both.or(classes.selectedProperty()));
        getChildren().add(choices);
        if (vertical) {
            setVgrow(distances, Priority.ALWAYS);
            setVgrow(predictions, Priority.SOMETIMES);
            getChildren().addAll(distances, predictions);
        } else {
            HBox tables = new HBox(8, predictions, distances);
            HBox.setHgrow(distances, Priority.ALWAYS);
            HBox.setHgrow(predictions, Priority.ALWAYS);
            setVgrow(tables, Priority.ALWAYS);
            getChildren().add(tables);
            classes.setSelected(true);
        }
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
