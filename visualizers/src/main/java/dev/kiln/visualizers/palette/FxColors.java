package dev.kiln.visualizers.palette;

import javafx.scene.paint.Color;

/** The palette's colours as JavaFX takes them. */
public final class FxColors {
    private FxColors() {}

    /** The same colour, opaque. */
    public static Color of(Rgb color) {
        return Color.rgb(color.red(), color.green(), color.blue());
    }

    /** The same colour with an opacity from 0 to 1. */
    public static Color of(Rgb color, double opacity) {
        return Color.rgb(color.red(), color.green(), color.blue(), opacity);
    }

    /** A role's colour. */
    public static Color of(Role role, Theme theme) {
        return of(Palette.color(role, theme));
    }

    /** A tone's colour. */
    public static Color of(Tone tone, Theme theme) {
        return of(Palette.color(tone, theme));
    }
}
