package dev.kiln.app.export;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.text.Figures;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** What a picture of maps shows: the layer, a bar of its colours, the values at the bar's ends and who shares them. */
final class LegendStrip {
    /** In pixels; below this the words would run into each other. */
    static final int MIN_WIDTH = 340;

    /** In pixels. */
    static final int HEIGHT = 52;

    private static final int TITLE_BASELINE = 12;
    private static final int BAR_TOP = 19;
    private static final int BAR_HEIGHT = 12;
    private static final int WORDS_BASELINE = 45;

    private LegendStrip() {}

    /** Draws the strip with its upper left corner at a place; the pen must be prepared for text. */
    static void draw(
            BufferedImage paper, Graphics2D pen, LayerMaps maps, ColorScale scale, int left, int top, int width) {
        pen.drawString(title(maps), left, top + TITLE_BASELINE);
        Lettering.flushRight(pen, scale.colors().name(), left + width, top + TITLE_BASELINE);
        bar(paper, scale.colors(), left, top + BAR_TOP, width);
        pen.drawString(end(scale, false), left, top + WORDS_BASELINE);
        Lettering.centred(pen, scale.words(), left + width / 2, top + WORDS_BASELINE);
        Lettering.flushRight(pen, end(scale, true), left + width, top + WORDS_BASELINE);
    }

    private static String title(LayerMaps maps) {
        TensorShape shape = maps.tensor().shape();
        int shown = maps.channels().size();
        String count = shown == shape.channels() ? String.valueOf(shown) : shown + " of " + shape.channels();
        String kind = shape.cells() == 1 ? "values" : "maps of %d×%d".formatted(shape.height(), shape.width());
        return "%s · %s %s".formatted(maps.layer(), count, kind);
    }

    private static void bar(BufferedImage paper, ColorMap colors, int left, int top, int width) {
        for (int x = 0; x < width; x++) {
            int color = colors.argb(x / (width - 1.0));
            for (int y = 0; y < BAR_HEIGHT; y++) {
                paper.setRGB(left + x, top + y, color);
            }
        }
    }

    /** A value where all maps share it; what it is to each map where they do not. */
    private static String end(ColorScale scale, boolean high) {
        if (scale.shared().isEmpty()) {
            return high ? "each map's highest" : "each map's lowest";
        }
        ValueRange span = Shade.span(scale.shared().get(), scale.colors());
        return Figures.value(high ? span.high() : span.low());
    }
}
