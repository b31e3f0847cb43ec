package dev.kiln.app.weights;

import dev.kiln.visualizers.activation.Raster;
import dev.kiln.visualizers.filter.SmallHistogram;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.beans.value.ObservableValue;

/** The histogram of the weights other than 0, as small as a word. */
final class HistogramCell extends RasterCell {
    /** Half as many columns as bins, so that all are alike. */
    private static final int WIDTH = 60;

    private static final int HEIGHT = 16;

    HistogramCell(ObservableValue<Theme> theme) {
        super(WIDTH, HEIGHT, theme);
    }

    @Override
    void paint(Raster raster, LayerProfile profile) {
        SmallHistogram.paint(raster, profile.figures().histogram(), argb(Tone.ACCENT));
    }
}
