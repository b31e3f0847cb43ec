package dev.kiln.app.run;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.activation.NetworkRange;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All maps of one layer, with the choice of the layer and of how maps are shown above, and the legend below. */
final class MapsPane extends BorderPane {
    /** Pixels of the choice of layers, so that all controls take one row of a wide pane and few of a narrow one. */
    private static final double WIDE = 420;

    private static final double WIDE_NAMES = 140;
    private static final double NARROW_NAMES = 126;

    private final MapChoices choices;
    private final NetworkScale networkScale;
    private final MapNames names;
    private final ActivationGrid grid = new ActivationGrid();
    private final ColorLegend legend = new ColorLegend();
    private final Label statistics = new Label();
    private final ComboBox<String> layers = new ComboBox<>();
    private RunResult result;
    private String layer;
    private String layerFigures;
    private boolean following;

    /**
     * @param select told which layer the user chooses
     * @param names what maps are called
     * @param saving stands behind the figures
     */
    MapsPane(
            MapChoices choices,
            NetworkScale networkScale,
            Consumer<String> select,
            ObservableValue<Theme> theme,
            MapNames names,
            Node saving) {
        this.choices = choices;
        this.networkScale = networkScale;
        this.names = names;
        grid.setId("activation-grid");
        legend.setId("activation-legend");
        grid.themeProperty().bind(theme);
        legend.themeProperty().bind(theme);
        choices.bind(grid.rangeModeProperty(), grid.colorMapProperty());
        choices.bindNetwork(grid.networkRangeProperty());
        choices.bindOrder(grid.sortProperty(), grid.deadHiddenProperty());
        setTop(new VBox(head(select), new HBox(statistics(), saving)));
        setCenter(grid);
        StackPane legendPane = new StackPane(legend);
        legendPane.getStyleClass().add("activation-legend-pane");
        setBottom(legendPane);
        for (Observable o : new Observable[] {
            choices.rangeModeProperty(),
            choices.colorChoiceProperty(),
            networkScale.rangeProperty(),
            grid.selectedChannelProperty(),
            grid.hoveredChannelProperty()
        }) {
            o.addListener(changed -> explain());
        }
    }

    private FlowPane head(Consumer<String> select) {
        layers.setId("activation-layer");
        layers.setTooltip(new Tooltip("The layer shown. Page Up and Page Down in the grid go from layer to layer."));
        layers.setOnAction(event -> {
            if (!following && layers.getValue() != null) {
                select.accept(layers.getValue());
            }
        });
        grid.onLayerStepProperty().set(step -> select.accept(LayerTravel.next(result.activations(), layer, step)));
        FlowPane head = new FlowPane(layers);
        head.getChildren().addAll(choices.controls());
        layers.prefWidthProperty()
                .bind(head.widthProperty().map(width -> width.doubleValue() < WIDE ? NARROW_NAMES : WIDE_NAMES));
        head.getStyleClass().add("activation-head");
        return head;
    }

    private Label statistics() {
        statistics.setId("activation-statistics");
        statistics.getStyleClass().addAll("note", "activation-statistics");
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(MapChoices.TOOLTIP_WIDTH);
        statistics.setTooltip(tooltip);
        statistics.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(statistics, Priority.ALWAYS);
        return statistics;
    }

    /** What a double click on a map does. */
    void setOnOpen(Runnable open) {
        grid.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && grid.selectedChannelProperty().get() >= 0) {
                open.run();
            }
        });
    }

    /** Shows a layer of a run. */
    void show(RunResult newResult, String newLayer) {
        result = newResult;
        layer = newLayer;
        following = true;
        List<String> ids = List.copyOf(result.activations().layers());
        if (!layers.getItems().equals(ids)) {
            layers.getItems().setAll(ids);
        }
        LayerNames.mark(layers, result);
        layers.setValue(layer);
        Activations.Tensor tensor = result.activations().of(layer);
        if (tensor != grid.tensorProperty().get()) {
            grid.tensorProperty().set(tensor);
            describe(tensor);
        }
        following = false;
        choices.count(grid.census());
        explain();
    }

    private void describe(Activations.Tensor tensor) {
        ActivationStatistics all = ActivationStatistics.of(tensor.values());
        legend.notNumbersProperty().set(all.notFinite());
        layerFigures = MapTexts.layer(tensor.shape(), all, grid.census());
        statistics.getTooltip().setText(MapTexts.explainedLayer(tensor.shape(), all, grid.census()));
    }

    /** The selected map from 0, or −1. */
    IntegerProperty channelProperty() {
        return grid.selectedChannelProperty();
    }

    /** Finds the colours of the layer shown, and says what they mean. */
    private void explain() {
        // while values change, the grid speaks before this pane knows the layer
        if (following || result == null) {
            return;
        }
        ValueRange network = networkRange();
        int hovered = grid.hoveredChannelProperty().get();
        MapScale scale = MapScale.of(
                layer,
                grid.ranges().withNetwork(network),
                choices.rangeModeProperty().get(),
                choices.colorChoiceProperty().get(),
                hovered < 0 ? grid.selectedChannelProperty().get() : hovered);
        choices.resolve(scale.colors(), network);
        legend.colorMapProperty().set(scale.colors());
        legend.rangeProperty().set(scale.range());
        legend.captionProperty().set(scale.caption());
        showStatistics();
    }

    /** The network's range where it is wanted, known, and the layer on its scale; else null. */
    private ValueRange networkRange() {
        LayerGraph graph = result.graph().graph();
        Layer shown = graph.node(graph.indexOf(layer).orElseThrow()).layer();
        if (choices.rangeModeProperty().get() != RangeMode.PER_NETWORK || !NetworkRange.covers(shown)) {
            return null;
        }
        networkScale.ask(result);
        return networkScale.rangeProperty().get();
    }

    /** The figures of the map under the pointer, else of the chosen value of a vector, else of the whole layer. */
    private void showStatistics() {
        Activations.Tensor tensor = grid.tensorProperty().get();
        int hovered = grid.hoveredChannelProperty().get();
        int channel = hovered < 0 && MapTexts.isVector(tensor)
                ? grid.selectedChannelProperty().get()
                : hovered;
        boolean known = channel >= 0 && channel < tensor.shape().channels();
        statistics.setText(known ? MapTexts.map(tensor, channel, names.title(result, layer, channel)) : layerFigures);
    }
}
