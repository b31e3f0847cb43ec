package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Theme;
import java.util.function.IntConsumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * All channels of one layer for one picture, as a grid of maps, or as bars where each channel is a single value. Only what can be
 * seen is drawn, so the number of channels does not matter. Clicking a map selects its channel, which stays selected however maps
 * are sorted; {@link GridKeys keys} move the selection.
 */
public final class ActivationGrid extends Region {
    /** Pixels around the grid, for the ring around a selected map. */
    static final int MARGIN = 6;

    private final ObjectProperty<Activations.Tensor> tensor = new SimpleObjectProperty<>(this, "tensor");
    private final ObjectProperty<MapSort> sort = new SimpleObjectProperty<>(this, "sort", MapSort.INDEX);
    private final BooleanProperty deadHidden = new SimpleBooleanProperty(this, "deadHidden", false);
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeMode> rangeMode =
            new SimpleObjectProperty<>(this, "rangeMode", RangeMode.PER_LAYER);
    private final ObjectProperty<ValueRange> networkRange = new SimpleObjectProperty<>(this, "networkRange");
    private final IntegerProperty selectedChannel = new SimpleIntegerProperty(this, "selectedChannel", -1);
    private final ObjectProperty<ValueRange> layerRange = new SimpleObjectProperty<>(this, "layerRange");
    private final IntegerProperty hoveredChannel = new SimpleIntegerProperty(this, "hoveredChannel", -1);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<IntConsumer> onLayerStep = new SimpleObjectProperty<>(this, "onLayerStep", step -> {});

    private final GridViewport viewport = new GridViewport(this);
    private MapRanges ranges;
    private MapCensus census;
    private MapOrder order;
    private GridLayout grid;
    private GridContent content;

    /** An empty grid. */
    public ActivationGrid() {
        getStyleClass().add("activation-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("No activations");
        setAccessibleHelp(GridKeys.HELP);
        setFocusTraversable(true);
        getChildren().add(viewport);
        tensor.addListener((o, before, now) -> readTensor(before));
        sort.addListener(changed -> reorder());
        deadHidden.addListener(changed -> reorder());
        for (Observable o : new Observable[] {colorMap, rangeMode, networkRange, layerRange}) {
            o.addListener(changed -> recolor());
        }
        selectedChannel.addListener(changed -> reveal());
        for (Observable o : new Observable[] {selectedChannel, hoveredChannel, focusedProperty(), theme}) {
            o.addListener(changed -> viewport.requestLayout());
        }
        for (Observable o : new Observable[] {widthProperty(), heightProperty()}) {
            o.addListener(changed -> relayout());
        }
        new GridKeys(this, viewport).install();
    }

    /** The layer's values; null for none. */
    public ObjectProperty<Activations.Tensor> tensorProperty() {
        return tensor;
    }

    /** How maps follow each other. */
    public ObjectProperty<MapSort> sortProperty() {
        return sort;
    }

    /** True where maps that are {@link MapActivity#DEAD} are left out. */
    public BooleanProperty deadHiddenProperty() {
        return deadHidden;
    }

    /** The colours. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** Which values share a scale. */
    public ObjectProperty<RangeMode> rangeModeProperty() {
        return rangeMode;
    }

    /** The range that {@link RangeMode#PER_NETWORK} uses; null where there is none for this layer. */
    public ObjectProperty<ValueRange> networkRangeProperty() {
        return networkRange;
    }

    /** The selected channel from 0, or −1. Kept when the values change and the channel still exists. */
    public IntegerProperty selectedChannelProperty() {
        return selectedChannel;
    }

    /** The channel under the pointer, or −1; grids side by side show the same one. */
    public IntegerProperty hoveredChannelProperty() {
        return hoveredChannel;
    }

    /** Values that the layer's one scale spans, so that grids share it; null for those of the layer itself. */
    public ObjectProperty<ValueRange> layerRangeProperty() {
        return layerRange;
    }

    /** Pixels that are scrolled out above. */
    public DoubleProperty scrollProperty() {
        return viewport.scrollProperty();
    }

    /** The ground that the grid stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Told −1 or 1 when a key asks for the previous or the next layer. */
    public ObjectProperty<IntConsumer> onLayerStepProperty() {
        return onLayerStep;
    }

    /** How many maps show anything; null without values. */
    public MapCensus census() {
        return census;
    }

    /** The ranges of the values shown; null without values. */
    public MapRanges ranges() {
        return ranges;
    }

    /** Which channel stands in which tile; null without values. */
    public MapOrder order() {
        if (order == null && tensor.get() != null) {
            order = MapOrder.of(tensor.get().values(), tensor.get().shape(), sort.get(), deadHidden.get());
        }
        return order;
    }

    /** Where the maps stand at the present size; null without values. */
    public GridLayout grid() {
        if (grid == null && tensor.get() != null) {
            TensorShape shape = tensor.get().shape();
            grid = GridLayout.of(shape, order().size(), viewport.gridWidth(), viewport.gridHeight());
        }
        return grid;
    }

    /** What is painted; null without values. */
    GridContent content() {
        Activations.Tensor now = tensor.get();
        if (content == null && now != null) {
            MapRanges own = layerRange.get() == null ? ranges : ranges.withLayer(layerRange.get());
            MapRanges all = own.withNetwork(networkRange.get());
            content = new GridContent(now.values(), now.shape(), order(), all, rangeMode.get(), colorMap.get());
        }
        return content;
    }

    int scrolled() {
        return viewport.scrolled();
    }

    private void readTensor(Activations.Tensor before) {
        Activations.Tensor now = tensor.get();
        ranges = now == null ? null : MapRanges.of(now.values(), now.shape());
        census = now == null ? null : MapCensus.of(now.values(), now.shape());
        if (now == null || selectedChannel.get() >= now.shape().channels()) {
            selectedChannel.set(-1);
        }
        hoveredChannel.set(-1);
        setAccessibleText(
                now == null
                        ? "No activations"
                        : "Activation maps %s, %d of %d dead".formatted(now.shape(), census.dead(), census.maps()));
        if (now == null || before == null || !now.shape().equals(before.shape())) {
            viewport.scrollToTop();
        }
        reorder();
    }

    private void reorder() {
        order = null;
        relayout();
    }

    /** Tiles move: the selected one must not get lost. */
    private void relayout() {
        grid = null;
        requestLayout();
        recolor();
        reveal();
    }

    /** Whoever selects a map, the grid shows it. */
    private void reveal() {
        int tile = order() == null ? -1 : order().tile(selectedChannel.get());
        if (tile >= 0) {
            viewport.reveal(tile);
        }
    }

    private void recolor() {
        content = null;
        viewport.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        viewport.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 60;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 700;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }
}
