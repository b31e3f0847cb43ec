package dev.kiln.app.weights;

import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.value.ObservableValue;

/** The density as a bar. */
final class DensityCell extends RasterCell {
    private static final int WIDTH = 44;
    private static final int HEIGHT = 6;

    DensityCell(ObservableValue<Theme> theme) {
        super(WIDTH, HEIGHT, theme);
    }

    @Override
    void paint(Raster raster, LayerProfile profile) {
        raster.fill(0, 0, WIDTH, HEIGHT, argb(Tone.GRID));
        double density = profile.figures().statistics().density();
        raster.fill(0, 0, (int) Math.ceil(WIDTH * density), HEIGHT, argb(Tone.ACCENT));
    }
}
