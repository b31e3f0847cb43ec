package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * What the colours mean: a bar from the low to the high end, the values at its ends, and between them which values they are, or
 * below them where there is no room. A last line explains the colour of what is no number, where there is such a value.
 */
public final class ColorLegend extends Region {
    private static final int BAR_HEIGHT = 12;
    private static final double HEIGHT = 32;
    private static final double LINE = 15;
    private static final double GAP = 8;
    private static final Font FONT = Font.font(11);

    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> range = new SimpleObjectProperty<>(this, "range");
    private final StringProperty caption = new SimpleStringProperty(this, "caption", "");
    private final IntegerProperty notNumbers = new SimpleIntegerProperty(this, "notNumbers");
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
        for (Observable o : new Observable[] {colorMap, range, caption, notNumbers, theme, widthProperty()}) {
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

    /** Number of values that are NaN or infinite, and have a colour of their own. */
    public IntegerProperty notNumbersProperty() {
        return notNumbers;
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
        canvas.setHeight(height(width));
        paintText(canvas.getGraphicsContext2D(), width);
    }

    private String end(boolean high) {
        if (range.get() == null) {
            return high ? "high" : "low";
        }
        ValueRange span = Shade.span(range.get(), colorMap.get());
        return Figures.value(high ? span.high() : span.low());
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }

    /** Whether the caption has room between the ends, where it stands in the middle. */
    boolean captionFits(double width) {
        double ends = Math.max(width(end(false)), width(end(true)));
        return width(caption.get()) + 2 * (ends + GAP) <= width;
    }

    private double height(double width) {
        return HEIGHT + (width < 0 || captionFits(width) ? 0 : LINE) + (notNumbers.get() == 0 ? 0 : LINE);
    }

    private void paintText(GraphicsContext gc, double width) {
        double y = BAR_HEIGHT + 11;
        gc.clearRect(0, 0, width, canvas.getHeight());
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(FxColors.of(Tone.TEXT, theme.get()));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(end(false), 0, y);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(end(true), width, y);
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme.get()));
        gc.setTextAlign(TextAlignment.CENTER);
        y += captionFits(width) ? 0 : LINE;
        gc.fillText(caption.get(), width / 2, y, width);
        String noNumbers = "";
        if (notNumbers.get() > 0) {
            noNumbers = "NaN or infinite: " + Figures.count(notNumbers.get(), "value");
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(noNumbers, BAR_HEIGHT + GAP / 2, y + LINE, width);
            gc.setFill(FxColors.of(Rgb.of(ColorMap.NOT_FINITE_ARGB & 0xffffff)));
            gc.fillRect(0, y + LINE - BAR_HEIGHT / 2.0, BAR_HEIGHT, BAR_HEIGHT);
        }
        setAccessibleText("Colours %s from %s to %s, %s%s"
                .formatted(
                        colorMap.get().name(),
                        end(false),
                        end(true),
                        caption.get(),
                        noNumbers.isEmpty() ? "" : ", " + noNumbers));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(width);
    }
}
