package dev.kiln.visualizers.activation;

import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * All channels of one layer for one picture, as a grid of maps, or as bars where each channel is a single value. Only what can be
 * seen is drawn, so the number of channels does not matter. Clicking a map selects its channel; arrow keys move the selection.
 */
public final class ActivationGrid extends Region {
    /** Pixels around the grid, for the ring around a selected map. */
    static final int MARGIN = 6;

    private final ObjectProperty<Activations.Tensor> tensor = new SimpleObjectProperty<>(this, "tensor");
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeMode> rangeMode =
            new SimpleObjectProperty<>(this, "rangeMode", RangeMode.PER_LAYER);
    private final IntegerProperty selectedChannel = new SimpleIntegerProperty(this, "selectedChannel", -1);
    private final IntegerProperty hoveredChannel = new SimpleIntegerProperty(this, "hoveredChannel", -1);
    private final ObjectProperty<ValueRange> layerRange = new SimpleObjectProperty<>(this, "layerRange");
    private final ReadOnlyIntegerWrapper constantMaps = new ReadOnlyIntegerWrapper(this, "constantMaps", 0);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private final PixelSurface surface = new PixelSurface(view);
    private MapRanges ranges;
    private GridLayout grid;
    private boolean pixelsStale = true;

    /** An empty grid. */
    public ActivationGrid() {
        getStyleClass().add("activation-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("No activations");
        setFocusTraversable(true);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setManaged(false);
        view.setManaged(false);
        view.setSmooth(false);
        marks.setManaged(false);
        getChildren().addAll(view, marks, scrollBar);
        tensor.addListener(o -> readTensor());
        for (Observable o : new Observable[] {widthProperty(), heightProperty()}) {
            o.addListener(changed -> relayout());
        }
        for (Observable o : new Observable[] {colorMap, rangeMode, layerRange, theme, scrollBar.valueProperty()}) {
            o.addListener(changed -> repaint());
        }
        for (Observable o : new Observable[] {selectedChannel, hoveredChannel, focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        marks.setOnMouseMoved(e -> hoveredChannel.set(channelAt(e)));
        marks.setOnMouseExited(e -> hoveredChannel.set(-1));
        marks.setOnMousePressed(this::press);
        setOnScroll(e -> scrollBy(-e.getDeltaY()));
        new GridKeys(this).install();
    }

    /** The layer's values; null for none. */
    public ObjectProperty<Activations.Tensor> tensorProperty() {
        return tensor;
    }

    /** The colours. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** Which values share a scale. */
    public ObjectProperty<RangeMode> rangeModeProperty() {
        return rangeMode;
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
        return scrollBar.valueProperty();
    }

    /** Number of maps without any structure: see {@link MapRanges#constantMaps}. */
    public ReadOnlyIntegerProperty constantMapsProperty() {
        return constantMaps.getReadOnlyProperty();
    }

    /** The ground that the grid stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The ranges of the values shown; null without values. */
    public MapRanges ranges() {
        return ranges;
    }

    /** Where the maps stand at the present size; null without values. */
    public GridLayout grid() {
        if (grid == null && tensor.get() != null) {
            int width = (int) (getWidth() - scrollBarWidth()) - 2 * MARGIN;
            grid = GridLayout.of(tensor.get().shape(), Math.max(1, width), (int) getHeight() - 2 * MARGIN);
        }
        return grid;
    }

    /** Rows of pixels that are scrolled out above. */
    int scrolled() {
        return (int) Math.round(scrollBar.getValue());
    }

    /** Scrolls until a channel can be seen whole. */
    void reveal(int channel) {
        int top = grid().y(channel);
        scrollBy(Math.min(0, top - scrolled()));
        scrollBy(Math.max(0, top + grid().tileHeight() + 2 * MARGIN - scrolled() - getHeight()));
    }

    private void readTensor() {
        Activations.Tensor now = tensor.get();
        ranges = now == null ? null : MapRanges.of(now.values(), now.shape());
        constantMaps.set(now == null ? 0 : ranges.constantMaps());
        if (now == null || selectedChannel.get() >= now.shape().channels()) {
            selectedChannel.set(-1);
        }
        hoveredChannel.set(-1);
        setAccessibleText(
                now == null
                        ? "No activations"
                        : "Activation maps %s, %d of them constant".formatted(now.shape(), constantMaps.get()));
        relayout();
    }

    private void relayout() {
        grid = null;
        repaint();
    }

    private void repaint() {
        pixelsStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double barWidth = scrollBarWidth();
        double excess = grid() == null ? 0 : Math.max(0, grid().height() + 2 * MARGIN - Math.floor(getHeight()));
        scrollBar.setVisible(excess > 0);
        scrollBar.setMax(excess);
        scrollBar.setVisibleAmount(excess * getHeight() / Math.max(1, excess + getHeight()));
        scrollBar.setValue(Math.min(scrollBar.getValue(), excess));
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(Math.max(40, getHeight() - 40));
        scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        marks.setWidth(Math.max(1, getWidth() - barWidth));
        marks.setHeight(Math.max(1, getHeight()));
        if (pixelsStale) {
            paintPixels();
            pixelsStale = false;
        }
        new GridMarks(this, marks).paint();
    }

    private void paintPixels() {
        if (grid() == null) {
            view.setImage(null);
            return;
        }
        // the first pixels lie in the margin until the grid is scrolled
        int top = Math.max(0, scrolled() - MARGIN);
        int margin = Math.max(0, MARGIN - scrolled());
        long visible = Math.min(grid().height() - top, Math.max(1, (long) getHeight() - margin));
        Raster raster = surface.raster(grid().width(), (int) visible);
        GridRendering.paint(
                raster, top, tensor.get().values(), grid(), scale(), rangeMode.get(), colorMap.get(), gapArgb());
        view.relocate(MARGIN, margin);
        surface.show();
    }

    private MapRanges scale() {
        return layerRange.get() == null ? ranges : ranges.withLayer(layerRange.get());
    }

    /** Quieter than the maps, but seen beside their dark and their light ends. */
    private int gapArgb() {
        Rgb ground = Palette.color(Tone.BACKGROUND, theme.get());
        return ground.mix(Palette.color(Tone.LINE, theme.get()), 0.5).argb();
    }

    private void press(MouseEvent event) {
        requestFocus();
        // a tab pane around the grid would take the focus, and the arrow keys with it
        event.consume();
        int channel = channelAt(event);
        if (channel >= 0) {
            selectedChannel.set(channel);
        }
    }

    private int channelAt(MouseEvent event) {
        return grid() == null ? -1 : grid().channelAt(event.getX() - MARGIN, event.getY() - MARGIN + scrolled());
    }

    private void scrollBy(double pixels) {
        if (scrollBar.isVisible()) {
            scrollBar.setValue(Math.max(0, Math.min(scrollBar.getMax(), scrollBar.getValue() + pixels)));
        }
    }

    private double scrollBarWidth() {
        return Math.max(8, scrollBar.prefWidth(-1));
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
