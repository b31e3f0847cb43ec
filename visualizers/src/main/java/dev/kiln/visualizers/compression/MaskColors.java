package dev.kiln.visualizers.compression;

import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;

/**
 * The colours of a mask.
 *
 * @param kept weights that are left
 * @param pruned weights that became 0
 * @param zero weights that were 0 before
 */
public record MaskColors(Rgb kept, Rgb pruned, Rgb zero) {
    /** So pale that what is kept stands out. */
    private static final double PALENESS = 0.5;

    /** The colours on a ground. */
    public static MaskColors of(Theme theme) {
        Rgb ground = Palette.color(Tone.PANEL, theme);
        return new MaskColors(
                Palette.color(Tone.ACCENT, theme),
                Palette.color(Tone.WORSE, theme).mix(ground, PALENESS),
                ground);
    }

    /** The colour of a pixel that stands for several weights, mixed by the shares that were kept and pruned, 0…1. */
    int argb(double keptShare, double prunedShare) {
        double rest = 1 - keptShare - prunedShare;
        return new Rgb(
                        component(kept.red() * keptShare + pruned.red() * prunedShare + zero.red() * rest),
                        component(kept.green() * keptShare + pruned.green() * prunedShare + zero.green() * rest),
                        component(kept.blue() * keptShare + pruned.blue() * prunedShare + zero.blue() * rest))
                .argb();
    }

    private static int component(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
