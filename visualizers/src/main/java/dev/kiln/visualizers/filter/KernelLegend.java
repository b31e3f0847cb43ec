package dev.kiln.visualizers.filter;

import dev.kiln.visualizers.activation.PixelSurface;
import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.text.Figures;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the colours of a picture of kernels mean: a bar with zero in its middle, and the weights at its ends. */
public final class KernelLegend extends HBox {
    private static final int BAR_WIDTH = 140;
    private static final int BAR_HEIGHT = 12;

    private final Label low = new Label();
    private final Label high = new Label();
    private final ImageView bar = new ImageView();
    private final PixelSurface surface = new PixelSurface(bar);

    /** A legend without colours. */
    public KernelLegend() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("kernel-legend");
        for (Label label : new Label[] {low, high}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(low, bar, high);
    }

    /**
     * Shows what a picture's colours mean.
     *
     * @param range values at the ends of the scale; null where each filter has its own
     */
    public void show(KernelPicture picture, ValueRange range) {
        Raster raster = surface.raster(BAR_WIDTH, BAR_HEIGHT);
        for (int x = 0; x < BAR_WIDTH; x++) {
            raster.fill(x, 0, 1, BAR_HEIGHT, picture.legendArgb(x / (BAR_WIDTH - 1.0)));
        }
        surface.show();
        low.setText(range == null ? "−strongest" : Figures.value(range.low()));
        high.setText(range == null ? "strongest" : Figures.value(range.high()));
        setAccessibleText("colours from %s over 0 to %s".formatted(low.getText(), high.getText()));
    }
}
