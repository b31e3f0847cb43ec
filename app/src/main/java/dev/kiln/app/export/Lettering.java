package dev.kiln.app.export;

import dev.kiln.core.io.InputException;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Words on pictures that are written to files. */
final class Lettering {
    private static final int SIZE = 11;

    private Lettering() {}

    /**
     * Makes a pen write small dark text.
     *
     * @throws InputException where this computer has no fonts, as small servers do
     */
    static void prepare(Graphics2D pen) throws InputException {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(new Color(Palette.color(Tone.TEXT, Theme.LIGHT).argb()));
        try {
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
            pen.getFontMetrics();
        } catch (RuntimeException | InternalError | LinkageError noFonts) {
            // the JDK has no one way of saying this
            throw new InputException(
                    "the legend",
                    "",
                    "cannot be written: Java finds no fonts on this computer; on Linux install fontconfig and a font,"
                            + " for example DejaVu",
                    noFonts);
        }
    }

    static void centred(Graphics2D pen, String text, int x, int baseline) {
        pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, baseline);
    }

    /**
     * How wide words are.
     *
     * @throws InputException as {@link #prepare}
     */
    static FontMetrics metrics() throws InputException {
        Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            prepare(pen);
            return pen.getFontMetrics();
        } finally {
            pen.dispose();
        }
    }
}
