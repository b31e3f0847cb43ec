package dev.kiln.app.run;

import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ActivationMapView;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The activation maps of the selected layer, with the picture and the predictions beside them. */
public final class ActivationsView extends BorderPane implements DocumentView {
    /** Pixels, and the most of the view's width, that the large map takes from the grid. */
    private static final double LARGE_WIDTH = 420;

    private static final double LARGE_SHARE = 0.5;

    private final RunViewModel run;
    private final Selection selection;
    private final IntFunction<String> classLabel;
    private final ActivationGrid grid = new ActivationGrid();
    private final ActivationMapView large = new ActivationMapView();
    private final ColorLegend legend = new ColorLegend();
    private final MapChoices choices = new MapChoices();
    private final Label statistics = new Label();
    private final ComboBox<String> layers = new ComboBox<>();
    private final VBox largePane = new VBox();
    private final Label largeTitle = new Label();
    private final BorderPane maps = new BorderPane();
    private final VBox empty;
    private boolean following;

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     * @param pictureControls buttons that open pictures
     * @param weightControls buttons that open weights
     * @param firstSteps buttons that lead out of the empty state
     */
    public ActivationsView(
            RunViewModel run,
            Selection selection,
            ObservableValue<Theme> theme,
            IntFunction<String> classLabel,
            Node pictureControls,
            Node weightControls,
            Node firstSteps) {
        this.run = run;
        this.selection = selection;
        this.classLabel = classLabel;
        getStyleClass().add("activations");
        setLeft(new InputPanel(run, classLabel, pictureControls, weightControls));
        grid.setId("activation-grid");
        large.setId("activation-large");
        legend.setId("activation-legend");
        grid.themeProperty().bind(theme);
        large.themeProperty().bind(theme);
        legend.themeProperty().bind(theme);
        choices.bind(grid.rangeModeProperty(), grid.colorMapProperty());
        choices.bind(large.rangeModeProperty(), large.colorMapProperty());
        choices.bind(legend.rangeModeProperty(), legend.colorMapProperty());
        empty = emptyState(firstSteps);
        buildMaps();
        setCenter(new StackPane(maps, empty));
        run.resultProperty().addListener((o, before, now) -> refresh());
        selection.layerProperty().addListener((o, before, now) -> refresh());
        grid.selectedChannelProperty().addListener((o, before, now) -> {
            showStatistics();
            showLarge();
        });
        grid.hoveredChannelProperty().addListener((o, before, now) -> showStatistics());
        refresh();
    }

    private static VBox emptyState(Node firstSteps) {
        Label title = new Label("Nothing to see yet");
        title.getStyleClass().add("empty-title");
        Label text = new Label("Choose a sample, open a picture, or drop one on the window: then every layer shows here"
                + " what it makes of it. Trained weights make the maps and the predictions mean something.");
        text.setWrapText(true);
        text.setMaxWidth(420);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(title, text, firstSteps);
        box.setId("activations-empty");
        box.getStyleClass().add("empty-state");
        return box;
    }

    private void buildMaps() {
        layers.setId("activation-layer");
        layers.setPrefWidth(190);
        layers.setMinWidth(110);
        layers.setOnAction(event -> {
            if (!following && layers.getValue() != null) {
                selection.select(layers.getValue());
            }
        });
        statistics.getStyleClass().add("note");
        statistics.setTooltip(new Tooltip("Over all maps of the layer; flat maps have one value everywhere."));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(layers, space, choices.ranges(), choices.colors());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("activation-head");
        largeTitle.getStyleClass().add("fact-value");
        VBox.setVgrow(large, Priority.ALWAYS);
        largePane.getChildren().addAll(largeTitle, large);
        largePane
                .prefWidthProperty()
                .bind(Bindings.min(LARGE_WIDTH, maps.widthProperty().multiply(LARGE_SHARE)));
        largePane.getStyleClass().add("activation-large-pane");
        statistics.setId("activation-statistics");
        statistics.getStyleClass().add("activation-statistics");
        maps.setTop(new VBox(head, statistics));
        maps.setCenter(grid);
        StackPane legendPane = new StackPane(legend);
        legendPane.getStyleClass().add("activation-legend-pane");
        maps.setBottom(legendPane);
    }

    @Override
    public void show(DocumentState state) {
        setOpacity(state.isStale() ? 0.6 : 1);
        run.refresh();
    }

    private void refresh() {
        RunResult result = run.resultProperty().get();
        empty.setVisible(result == null);
        maps.setVisible(result != null);
        if (result == null) {
            return;
        }
        String layer = shownLayer(result);
        following = true;
        List<String> ids = List.copyOf(result.activations().layers());
        if (!layers.getItems().equals(ids)) {
            layers.getItems().setAll(ids);
        }
        layers.setValue(layer);
        following = false;
        Activations.Tensor tensor = result.activations().of(layer);
        grid.tensorProperty().set(tensor);
        showStatistics();
        legend.rangeProperty().set(grid.ranges().layer());
        showLarge();
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

    /** The selected layer, or the first one that computes something. */
    private String shownLayer(RunResult result) {
        String selected = selection.layer();
        if (selected != null && result.activations().layers().contains(selected)) {
            return selected;
        }
        return result.graph()
                .graph()
                .node(Math.min(1, result.graph().graph().size() - 1))
                .id();
    }

    private void showLarge() {
        RunResult result = run.resultProperty().get();
        int channel = grid.selectedChannelProperty().get();
        String layer = result == null ? null : shownLayer(result);
        if (layer == null
                || channel < 0
                || channel >= result.activations().of(layer).shape().channels()
                || MapTexts.isVector(result.activations().of(layer))) {
            maps.setRight(null);
            return;
        }
        large.channelProperty().set(channel);
        large.tensorProperty().set(result.activations().of(layer));
        largeTitle.setText(layer + " · map " + channel);
        maps.setRight(largePane);
    }
}
