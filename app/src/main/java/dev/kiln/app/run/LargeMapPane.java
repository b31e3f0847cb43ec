package dev.kiln.app.run;

import dev.kiln.visualizers.activation.ActivationMapView;
import dev.kiln.visualizers.palette.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One map, large. */
final class LargeMapPane extends VBox {
    private final ActivationMapView map = new ActivationMapView();
    private final Label title = new Label();

    LargeMapPane(MapChoices choices, ObservableValue<Theme> theme) {
        getStyleClass().add("activation-large-pane");
        map.setId("activation-large");
        map.themeProperty().bind(theme);
        choices.bind(map.rangeModeProperty(), map.colorMapProperty());
        choices.bindNetwork(map.networkRangeProperty());
        title.getStyleClass().add("fact-value");
        VBox.setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(title, map);
    }

    /**
     * Shows a map.
     *
     * @param channel from 0; the layer must have it
     */
    void show(RunResult result, String layer, int channel) {
        map.channelProperty().set(channel);
        map.tensorProperty().set(result.activations().of(layer));
        title.setText(layer + " · map " + channel);
    }
}
