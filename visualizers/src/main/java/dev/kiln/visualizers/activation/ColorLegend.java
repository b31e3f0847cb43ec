package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What the colours mean: a bar from the low to the high end, the values at its ends, and between them which values they are. */
public final class ColorLegend extends Region {
    private static final int BAR_HEIGHT = 12;
    private static final double HEIGHT = 32;
    private static final Font FONT = Font.font(11);

    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> range = new SimpleObjectProperty<>(this, "range");
    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    private final Canvas canvas = new Canvas();
    private final ImageView bar = new ImageView();
    private final PixelSurface surface = new PixelSurface(bar);

    /** A legend without values. */
    public ColorLegend() {
        getStyleClass().add("color-legend");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        bar.setManaged(false);
        getChildren().addAll(bar, canvas);
        for (Observable o : new Observable[] {colorMap, range, caption, theme, widthProperty()}) {
            o.addListener(changed -> requestLayout());
        }
    }

    /** The colours. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The values that the scale spans; null where each map has its own and none is selected. */
    public ObjectProperty<ValueRange> rangeProperty() {
        return range;
    }

    /** Which values share the scale, for example "conv1, all maps". */
    public StringProperty captionProperty() {
        return caption;
    }

    /** The ground that the legend stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.max(2, getWidth());
        Raster raster = surface.raster(width, BAR_HEIGHT);
        for (int x = 0; x < width; x++) {
            raster.fill(x, 0, 1, BAR_HEIGHT, colorMap.get().argb(x / (width - 1.0)));
        }
        surface.show();
        canvas.setWidth(width);
        canvas.setHeight(HEIGHT);
        paintText(canvas.getGraphicsContext2D(), width);
    }

    private void paintText(GraphicsContext gc, double width) {
        ValueRange span = range.get() == null ? null : Shade.span(range.get(), colorMap.get());
        String low = span == null ? "low" : Figures.value(span.low());
        String high = span == null ? "high" : Figures.value(span.high());
        double y = BAR_HEIGHT + 11;
        gc.clearRect(0, 0, width, HEIGHT);
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(FxColors.of(Tone.TEXT, theme.get()));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(low, 0, y);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(high, width, y);
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme.get()));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(caption.get(), width / 2, y, Math.max(1, width - 110));
        setAccessibleText(
                "Colours %s from %s to %s, %s".formatted(colorMap.get().name(), low, high, caption.get()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }
}
