package dev.kiln.app.run;

import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All maps of one layer, with the choice of the layer and of how maps are shown above, and the legend below. */
final class MapsPane extends BorderPane {
    private final IntFunction<String> classLabel;
    private final ActivationGrid grid = new ActivationGrid();
    private final ColorLegend legend = new ColorLegend();
    private final Label statistics = new Label();
    private final ComboBox<String> layers = new ComboBox<>();
    private boolean following;

    /**
     * @param select told which layer the user chooses
     * @param classLabel names one of the 1,000 classes of ImageNet
     */
    MapsPane(
            MapChoices choices, Consumer<String> select, ObservableValue<Theme> theme, IntFunction<String> classLabel) {
        this.classLabel = classLabel;
        grid.setId("activation-grid");
        legend.setId("activation-legend");
        grid.themeProperty().bind(theme);
        legend.themeProperty().bind(theme);
        choices.bind(grid.rangeModeProperty(), grid.colorMapProperty());
        choices.bind(legend.rangeModeProperty(), legend.colorMapProperty());
        layers.setId("activation-layer");
        layers.setPrefWidth(190);
        layers.setMinWidth(110);
        layers.setOnAction(event -> {
            if (!following && layers.getValue() != null) {
                select.accept(layers.getValue());
            }
        });
        statistics.setId("activation-statistics");
        statistics.getStyleClass().addAll("note", "activation-statistics");
        statistics.setTooltip(new Tooltip("Over all maps of the layer; flat maps have one value everywhere."));
        setTop(new VBox(head(choices), statistics));
        setCenter(grid);
        StackPane legendPane = new StackPane(legend);
        legendPane.getStyleClass().add("activation-legend-pane");
        setBottom(legendPane);
        grid.selectedChannelProperty().addListener((o, before, now) -> showStatistics());
        grid.hoveredChannelProperty().addListener((o, before, now) -> showStatistics());
    }

    private HBox head(MapChoices choices) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(layers, space, choices.ranges(), choices.colors());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("activation-head");
        return head;
    }

    /** Shows a layer of a run. */
    void show(RunResult result, String layer) {
        following = true;
        List<String> ids = List.copyOf(result.activations().layers());
        if (!layers.getItems().equals(ids)) {
            layers.getItems().setAll(ids);
        }
        LayerNames.mark(layers, result);
        layers.setValue(layer);
        following = false;
        grid.tensorProperty().set(result.activations().of(layer));
        legend.rangeProperty().set(grid.ranges().layer());
        showStatistics();
    }

    /** The selected map from 0, or −1. */
    IntegerProperty channelProperty() {
        return grid.selectedChannelProperty();
    }

    /** The figures of the map under the pointer, else of the chosen value of a vector, else of the whole layer. */
    private void showStatistics() {
        Activations.Tensor tensor = grid.tensorProperty().get();
        if (tensor == null) {
            return;
        }
        int hovered = grid.hoveredChannelProperty().get();
        int selected = grid.selectedChannelProperty().get();
        int channel = hovered < 0 && MapTexts.isVector(tensor) ? selected : hovered;
        boolean known = channel >= 0 && channel < tensor.shape().channels();
        statistics.setText(
                known
                        ? MapTexts.map(tensor, channel, classLabel)
                        : MapTexts.layer(tensor, grid.constantMapsProperty().get()));
    }
}
