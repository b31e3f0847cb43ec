package dev.kiln.app.run;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.ReceptiveField;
import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.Histogram;
import dev.kiln.visualizers.activation.MapCell;
import dev.kiln.visualizers.activation.Overlay;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One map, large: alone or over the picture, with what the cell under the pointer sees, how often each value occurs, and where
 * the value of a chosen cell comes from. A value of a vector has no map; it is explained at once.
 */
final class LargeMapPane extends VBox {
    private static final int HISTOGRAM_BINS = 32;
    private static final double FIRST_OPACITY = 0.6;

    private final LargeMapContent content;
    private final MapNames names;
    private final SeenPixels seenPixels = new SeenPixels(ReceptiveRectangle::of);
    private final ToggleButton enlarge = new ToggleButton(null, new FontIcon(Feather.MAXIMIZE_2));
    private final Label title = new Label();
    private final Label readout = new Label();
    private final ToggleButton overlay = new ToggleButton("Overlay");
    private final Slider opacity = new Slider(0, 1, FIRST_OPACITY);
    private final Region space = new Region();
    private final Button back = new Button("Back");
    private final HBox tools = new HBox(title, overlay, opacity, space, back, enlarge);
    private RunResult result;
    private String layer;
    private int channel;
    private ReceptiveField field;
    private MapCell explained;
    private final ReadOnlyBooleanWrapper explaining = new ReadOnlyBooleanWrapper(this, "explaining");

    /** @param names what maps are called */
    LargeMapPane(MapChoices choices, ObservableValue<Theme> theme, MapNames names) {
        this.names = names;
        content = new LargeMapContent(choices, theme);
        getStyleClass().add("activation-large-pane");
        title.setId("activation-large-title");
        title.getStyleClass().add("fact-value");
        readout.setId("activation-readout");
        readout.getStyleClass().addAll("note", "activation-readout");
        furnishTools();
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tools, content, readout);
        overlay.selectedProperty().addListener((o, before, now) -> showOverlay());
        opacity.valueProperty().addListener((o, before, now) -> showOverlay());
        content.map.cellProperty().addListener((o, before, now) -> showCell());
        content.map.readoutProperty().addListener((o, before, now) -> showCell());
        content.map.setOnCellChosen(this::choose);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        content.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !content.isVector()) {
                // the first of the two clicks has explained a cell, which nobody asked for
                closeExplanation();
                enlarge.setSelected(!enlarge.isSelected());
                content.map.requestFocus();
                event.consume();
            }
        });
    }

    /** Whether this map has the view for itself. */
    BooleanProperty enlargedProperty() {
        return enlarge.selectedProperty();
    }

    private void furnishTools() {
        tools.getStyleClass().add("activation-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        overlay.setId("overlay");
        overlay.setMinWidth(USE_PREF_SIZE);
        overlay.setTooltip(new Tooltip(
                "Lays the map over the picture that was fed: each cell stands around the centre of what it sees."));
        opacity.setId("overlay-opacity");
        opacity.setAccessibleText("Opacity of the map over the picture");
        opacity.setTooltip(
                new Tooltip(
                        "How much the largest value covers the picture; smaller ones cover less, and 0 is clear. Arrow keys move it."));
        opacity.setBlockIncrement(0.1);
        overlay.visibleProperty().bind(content.map.visibleProperty());
        opacity.visibleProperty().bind(content.map.visibleProperty());
        opacity.disableProperty().bind(overlay.selectedProperty().not());
        HBox.setHgrow(opacity, Priority.ALWAYS);
        opacity.setMinWidth(50);
        opacity.setMaxWidth(180);
        opacity.setPrefWidth(120);
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(60);
        title.tooltipProperty().bind(title.textProperty().map(Tooltip::new));
        back.setId("explanation-close");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(new Tooltip("Back to the map (Escape)."));
        back.setOnAction(event -> closeExplanation());
        enlarge.setId("enlarge-map");
        enlarge.setMinWidth(USE_PREF_SIZE);
        enlarge.getStyleClass().addAll("flat", "button-icon");
        enlarge.setAccessibleText("Show this map alone");
        enlarge.setTooltip(
                new Tooltip("Gives this map all of the view, as a double click on it does; Escape leads back."));
        back.managedProperty().bind(back.visibleProperty());
        back.visibleProperty().bind(explaining);
    }

    /** Whether maps are laid over the picture; stays as it is when another map is shown. */
    BooleanProperty overlayProperty() {
        return overlay.selectedProperty();
    }

    /** How opaque a map is over the picture, 0 to 1. */
    double overlayOpacity() {
        return opacity.getValue();
    }

    /** True while the origin of a map's cell is shown; it needs more place than a map. */
    ReadOnlyBooleanProperty explainingProperty() {
        return explaining.getReadOnlyProperty();
    }

    /** Lays maps over the picture, or shows them alone. */
    void overlay(boolean on) {
        overlay.setSelected(on);
    }

    /**
     * Shows a map, or explains a value of a vector.
     *
     * @param channel from 0; the layer must have it
     */
    void show(RunResult result, String layer, int channel) {
        this.result = result;
        this.layer = layer;
        this.channel = channel;
        Activations.Tensor tensor = result.activations().of(layer);
        boolean vector = MapTexts.isVector(tensor);
        field = Analysis.of(result.graph()).layer(layer).orElseThrow().receptiveField();
        title.setText(names.title(result, layer, channel));
        content.vector(vector);
        content.map.channelProperty().set(channel);
        content.map.tensorProperty().set(tensor);
        content.picture.pictureProperty().set(result.input().picture());
        content.histogram
                .histogramProperty()
                .set(Histogram.ofChannel(tensor.values(), tensor.shape(), channel, HISTOGRAM_BINS));
        showOverlay();
        showCell();
        if (vector) {
            explain(new MapCell(0, 0));
            // nobody asked for one on the next map
            explained = null;
        } else if (explained != null && LargeMapContent.contains(tensor.shape(), explained)) {
            explain(explained);
        } else {
            closeExplanation();
        }
    }

    private void showOverlay() {
        boolean on = overlay.isSelected() && result != null;
        content.map.overlayProperty().set(on ? new Overlay(result.input().picture(), field, opacity.getValue()) : null);
    }

    /** Tells of the cell under the pointer: its value, what it sees, and where it stands among the others. */
    private void showCell() {
        if (result == null) {
            return;
        }
        MapCell cell = content.map.cellProperty().get();
        TensorShape shape = result.activations().of(layer).shape();
        boolean known = cell != null && cell.row() < shape.height() && cell.column() < shape.width();
        ReceptiveRectangle seen = known ? seenPixels.of(result.graph(), layer, channel, cell) : null;
        content.picture.seenProperty().set(seen);
        content.map.seenProperty().set(seen);
        content.histogram.markedProperty().set(known ? value(cell) : null);
        readout.setText(
                MapTexts.isVector(result.activations().of(layer))
                        ? ""
                        : content.map.readoutProperty().get() + (known ? " · " + CellTexts.seen(seen) : ""));
    }

    private double value(MapCell cell) {
        Activations.Tensor tensor = result.activations().of(layer);
        TensorShape shape = tensor.shape();
        return tensor.values()[(channel * shape.height() + cell.row()) * shape.width() + cell.column()];
    }

    /** What a click or Enter does; keys then scroll the explanation. */
    private void choose(MapCell cell) {
        explain(cell);
        content.explanation.requestFocus();
    }

    private void explain(MapCell cell) {
        explained = cell;
        content.explanation
                .explanationsProperty()
                .set(ExplanationChain.of(result, layer, channel, cell.row(), cell.column()));
        explaining.set(!content.isVector());
    }

    private void closeExplanation() {
        explained = null;
        content.explanation.explanationsProperty().set(List.of());
        explaining.set(false);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && explaining.get()) {
            closeExplanation();
            content.map.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && enlarge.isSelected()) {
            enlarge.setSelected(false);
            event.consume();
        }
    }
}
