package dev.kiln.visualizers.activation;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** One activation map as large as its place allows, cell by cell, with the value under the pointer below it. */
public final class ActivationMapView extends Region {
    private static final double READOUT_HEIGHT = 34;

    private final ObjectProperty<Activations.Tensor> tensor = new SimpleObjectProperty<>(this, "tensor");
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel", -1);
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeMode> rangeMode =
            new SimpleObjectProperty<>(this, "rangeMode", RangeMode.PER_LAYER);
    private final ObjectProperty<ValueRange> networkRange = new SimpleObjectProperty<>(this, "networkRange");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper(this, "readout", "");

    private final ImageView view = new ImageView();
    private final Label text = new Label();
    private final PixelSurface surface = new PixelSurface(view);
    private MapRanges ranges;
    private Scaling scaling;

    /** An empty view. */
    public ActivationMapView() {
        getStyleClass().add("activation-map-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setManaged(false);
        view.setSmooth(false);
        text.setManaged(false);
        text.setFont(Font.font(12));
        text.setWrapText(true);
        text.textProperty().bind(readout);
        text.textFillProperty().bind(theme.map(t -> FxColors.of(Tone.TEXT, t)));
        getChildren().addAll(view, text);
        tensor.addListener((o, before, now) -> ranges = now == null ? null : MapRanges.of(now.values(), now.shape()));
        for (Observable o :
                new Observable[] {tensor, channel, colorMap, rangeMode, networkRange, widthProperty(), heightProperty()
                }) {
            o.addListener(changed -> requestLayout());
        }
        for (Observable o : new Observable[] {tensor, channel}) {
            o.addListener(changed -> readout.set(summary()));
        }
        readout.set(summary());
        accessibleTextProperty().bind(readout);
        setOnMouseMoved(e -> readout.set(readoutAt(e)));
        setOnMouseExited(e -> readout.set(summary()));
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

    /** The value under the pointer with row and column from 0, or the map's figures. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private boolean showsMap() {
        Activations.Tensor now = tensor.get();
        return now != null && channel.get() >= 0 && channel.get() < now.shape().channels();
    }

    @Override
    protected void layoutChildren() {
        text.resizeRelocate(0, getHeight() - READOUT_HEIGHT, getWidth(), READOUT_HEIGHT);
        view.setVisible(showsMap());
        if (!showsMap()) {
            return;
        }
        TensorShape shape = tensor.get().shape();
        int maxHeight = (int) Math.max(1, getHeight() - READOUT_HEIGHT - 4);
        scaling = Scaling.fit(shape.height(), shape.width(), maxHeight, (int) Math.max(1, getWidth()));
        Raster raster = surface.raster(scaling.pixels(shape.width()), scaling.pixels(shape.height()));
        ValueRange range = ranges.withNetwork(networkRange.get()).of(channel.get(), rangeMode.get());
        MapRendering.paint(raster, 0, 0, tensor.get().values(), shape, channel.get(), range, colorMap.get(), scaling);
        surface.show();
        view.relocate(Math.floor((getWidth() - raster.width()) / 2), Math.floor((maxHeight - raster.height()) / 2.0));
    }

    private String readoutAt(MouseEvent event) {
        double x = event.getX() - view.getLayoutX();
        double y = event.getY() - view.getLayoutY();
        if (!showsMap() || scaling == null || x < 0 || y < 0) {
            return summary();
        }
        TensorShape shape = tensor.get().shape();
        int row = scaling.cell((int) y);
        int column = scaling.cell((int) x);
        if (row >= shape.height() || column >= shape.width()) {
            return summary();
        }
        int index = (channel.get() * shape.height() + row) * shape.width() + column;
        return "row %d, column %d: %s"
                .formatted(row, column, Figures.value(tensor.get().values()[index]));
    }

    private String summary() {
        if (!showsMap()) {
            return "No map selected";
        }
        ActivationStatistics figures = ActivationStatistics.ofChannel(
                tensor.get().values(), tensor.get().shape(), channel.get());
        return "#%d  mean %s · max %s · %d %% zero"
                .formatted(
                        channel.get(),
                        Figures.value(figures.mean()),
                        Figures.value(figures.max()),
                        Math.round(100 * figures.zeroFraction()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280 + READOUT_HEIGHT;
    }
}
