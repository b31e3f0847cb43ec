package dev.kiln.app.compare;

import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;

/** The grounds of figures: less than the reference in one hue, more in another, the stronger the more; always with a sign. */
final class HeatColors {
    /** Four times as much, or a quarter, has the full colour. */
    static final double MOST_DOUBLINGS = 2;

    /** Text must stay readable on it. */
    private static final double STRONGEST = 0.42;

    private HeatColors() {}

    /** The ground of a figure whose ratio to the reference is that power of two. */
    static Rgb ground(double doublings, Theme theme) {
        double share = Math.min(1, Math.abs(doublings) / MOST_DOUBLINGS);
        Tone tone = doublings < 0 ? Tone.BETTER : Tone.WORSE;
        return Palette.color(Tone.BACKGROUND, theme).mix(Palette.color(tone, theme), share * STRONGEST);
    }
}
