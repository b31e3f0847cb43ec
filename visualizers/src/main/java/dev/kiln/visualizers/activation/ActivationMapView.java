package dev.kiln.visualizers.activation;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * One activation map as large as its place allows, by itself or over the picture that was fed. The cell under the pointer is
 * marked; a click or Enter chooses it, arrow keys move it.
 */
public final class ActivationMapView extends Region {
    private final ObjectProperty<Activations.Tensor> tensor = new SimpleObjectProperty<>(this, "tensor");
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel", -1);
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeMode> rangeMode =
            new SimpleObjectProperty<>(this, "rangeMode", RangeMode.PER_LAYER);
    private final ObjectProperty<ValueRange> networkRange = new SimpleObjectProperty<>(this, "networkRange");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(this, "overlay");
    private final ObjectProperty<ReceptiveRectangle> seen = new SimpleObjectProperty<>(this, "seen");
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");

    private final ImageView view = new ImageView();
    private final Canvas marks = new Canvas();
    private final MapPixels pixels = new MapPixels(view);
    private final MapPointer pointer = new MapPointer(this);
    private MapRanges ranges;
    private CellGeometry geometry;
    private boolean pixelsStale = true;

    /** An empty view. */
    public ActivationMapView() {
        getStyleClass().add("activation-map-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        view.setManaged(false);
        marks.setManaged(false);
        getChildren().addAll(view, marks);
        tensor.addListener((o, before, now) -> ranges = now == null ? null : MapRanges.of(now.values(), now.shape()));
        for (Observable o : new Observable[] {
            tensor, channel, colorMap, rangeMode, networkRange, overlay, widthProperty(), heightProperty()
        }) {
            o.addListener(changed -> repaint());
        }
        for (Observable o : new Observable[] {seen, theme, pointer.cellProperty(), focusedProperty()}) {
            o.addListener(changed -> requestLayout());
        }
        for (Observable o : new Observable[] {tensor, channel, pointer.cellProperty()}) {
            o.addListener(changed -> readout.set(text()));
        }
        readout.set(text());
        accessibleTextProperty().bind(readout);
        pointer.install();
    }

    /** The layer's values; null for none. */
    public ObjectProperty<Activations.Tensor> tensorProperty() {
        return tensor;
    }

    /** The map from 0; nothing is shown where the layer has no such map. */
    public IntegerProperty channelProperty() {
        return channel;
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

    /** The ground that the view stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The picture below the map; null for the map by itself. */
    public ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    /** What the marked cell sees, drawn on the picture below the map; null for nothing. */
    public ObjectProperty<ReceptiveRectangle> seenProperty() {
        return seen;
    }

    /** The cell under the pointer, else the one chosen last; null for none. */
    public ReadOnlyObjectProperty<MapCell> cellProperty() {
        return pointer.cellProperty();
    }

    /** Sets what is told of a cell that is clicked, or marked while Enter is pressed. */
    public void setOnCellChosen(Consumer<MapCell> action) {
        pointer.onChosen(action);
    }

    /** The marked cell's value with row and column from 0, or the map's figures. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private boolean showsMap() {
        Activations.Tensor now = tensor.get();
        return now != null && channel.get() >= 0 && channel.get() < now.shape().channels();
    }

    /** Where the cells stand; null where no map is shown. */
    CellGeometry geometry() {
        return geometry;
    }

    /** The cell of the largest value; the first one where none is a number. */
    MapCell strongestCell() {
        TensorShape shape = tensor.get().shape();
        int argmax = Math.max(
                0,
                ActivationStatistics.ofChannel(tensor.get().values(), shape, channel.get())
                        .argmax());
        return new MapCell(argmax / shape.width(), argmax % shape.width());
    }

    private void repaint() {
        pixelsStale = true;
        if (showsMap()) {
            TensorShape shape = tensor.get().shape();
            pointer.keepWithin(shape.height(), shape.width());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        marks.setWidth(getWidth());
        marks.setHeight(getHeight());
        view.setVisible(showsMap());
        if (pixelsStale) {
            geometry = showsMap() ? paintPixels() : null;
            pixelsStale = false;
        }
        paintMarks(marks.getGraphicsContext2D());
    }

    /** Draws map and picture, and returns where the cells stand. */
    private CellGeometry paintPixels() {
        ValueRange range = ranges.withNetwork(networkRange.get()).of(channel.get(), rangeMode.get());
        ColorMap colors = colorMap.get();
        Overlay below = overlay.get();
        return below == null
                ? pixels.plain(tensor.get(), channel.get(), range, colors, getWidth(), getHeight())
                : pixels.over(below, tensor.get(), channel.get(), range, colors, getWidth(), getHeight());
    }

    private void paintMarks(GraphicsContext gc) {
        gc.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        if (isFocused()) {
            gc.setStroke(FxColors.of(Tone.ACCENT, theme.get()));
            gc.setLineWidth(2);
            gc.strokeRect(1, 1, marks.getWidth() - 2, marks.getHeight() - 2);
        }
        MapCell cell = pointer.cellProperty().get();
        if (geometry == null || cell == null) {
            return;
        }
        ReceptiveRectangle field = seen.get();
        if (overlay.get() != null && field != null && !field.isEmpty()) {
            double scale = view.getFitWidth() / overlay.get().picture().width();
            Frame.draw(
                    gc,
                    view.getLayoutX() + scale * field.left(),
                    scale * field.top(),
                    scale * field.width(),
                    scale * field.height());
        }
        Frame.draw(gc, geometry.x(cell), geometry.y(cell), geometry.cellWidth(), geometry.cellHeight());
    }

    private String text() {
        if (!showsMap()) {
            return "No map selected";
        }
        MapCell cell = pointer.cellProperty().get();
        return cell != null && contains(tensor.get().shape(), cell)
                ? MapReadout.cell(tensor.get(), channel.get(), cell)
                : MapReadout.map(tensor.get(), channel.get());
    }

    private static boolean contains(TensorShape shape, MapCell cell) {
        return cell.row() < shape.height() && cell.column() < shape.width();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280;
    }
}
