package dev.kiln.visualizers.explanation;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import javafx.scene.shape.Rectangle;

/** The colour of one number. */
final class ColorChip extends Rectangle {
    private static final double SIDE = 14;

    ColorChip(int argb) {
        super(SIDE, SIDE, FxColors.of(Rgb.of(argb)));
    }
}
