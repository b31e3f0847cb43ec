package dev.kiln.visualizers.explanation;

import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import javafx.scene.canvas.Canvas;

/** A colour map from its low to its high end. */
final class ScaleBar extends Canvas {
    private static final double HEIGHT = 5;

    ScaleBar(ColorMap colors, double width) {
        super(width, HEIGHT);
        for (int x = 0; x < width; x++) {
            getGraphicsContext2D().setFill(FxColors.of(Rgb.of(colors.argb(x / width))));
            getGraphicsContext2D().fillRect(x, 0, 1, HEIGHT);
        }
    }
}
