package dev.kiln.app.export;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ActivationStatistics;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.text.Figures;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture of maps shows: the layer, a bar of its colours, the values at the bar's ends and who shares them, and below the
 * colour of what is no number, where there is such a value.
 */
final class LegendStrip {
    /** In pixels, so that grids of few maps have a bar to look at. */
    private static final int LEAST_WIDTH = 340;

    /** Pixels between words of one line. */
    private static final int GAP = 12;

    private static final int HEIGHT = 52;
    private static final int LINE = 18;

    private static final int TITLE_BASELINE = 12;
    private static final int BAR_TOP = 19;
    private static final int BAR_HEIGHT = 12;
    private static final int WORDS_BASELINE = 45;

    private final LayerMaps maps;
    private final ColorScale scale;
    private final FontMetrics letters;
    private final int notNumbers;

    /** @param letters those that the pen writes */
    LegendStrip(LayerMaps maps, ColorScale scale, FontMetrics letters) {
        this.maps = maps;
        this.scale = scale;
        this.letters = letters;
        this.notNumbers = notNumbers(maps);
    }

    /**
     * One of its words.
     *
     * @param left first column, from the strip's left edge
     * @param width columns
     * @param baseline row, from the strip's upper edge
     */
    record Word(String text, int left, int width, int baseline) {}

    /** The least width at which no word runs into another, in pixels. */
    int minWidth() {
        int title = width(title(maps)) + GAP + width(scale.colors().name());
        int ends = Math.max(width(end(scale, false)), width(end(scale, true)));
        int middle = width(scale.words()) + 2 * (GAP + ends);
        int last = notNumbers == 0 ? 0 : LINE + width(noNumberWords());
        return Math.max(Math.max(LEAST_WIDTH, title), Math.max(middle, last));
    }

    /** In pixels. */
    int height() {
        return notNumbers == 0 ? HEIGHT : HEIGHT + LINE;
    }

    /** All words on a strip of a width, at least {@link #minWidth}. */
    List<Word> words(int width) {
        List<Word> words = new ArrayList<>();
        words.add(word(title(maps), 0, TITLE_BASELINE));
        words.add(flushRight(scale.colors().name(), width, TITLE_BASELINE));
        words.add(word(end(scale, false), 0, WORDS_BASELINE));
        words.add(word(scale.words(), (width - width(scale.words())) / 2, WORDS_BASELINE));
        words.add(flushRight(end(scale, true), width, WORDS_BASELINE));
        if (notNumbers > 0) {
            words.add(word(noNumberWords(), LINE, WORDS_BASELINE + LINE));
        }
        return words;
    }

    private Word word(String text, int left, int baseline) {
        return new Word(text, left, width(text), baseline);
    }

    private Word flushRight(String text, int right, int baseline) {
        return word(text, right - width(text), baseline);
    }

    private int width(String text) {
        return letters.stringWidth(text);
    }

    private String noNumberWords() {
        return "NaN or infinite: " + Figures.count(notNumbers, "value");
    }

    private static int notNumbers(LayerMaps maps) {
        int count = 0;
        for (int channel : maps.channels()) {
            count += ActivationStatistics.ofChannel(
                            maps.tensor().values(), maps.tensor().shape(), channel)
                    .notFinite();
        }
        return count;
    }

    /** Draws the strip with its upper left corner at a place; the pen must be prepared for text. */
    void draw(BufferedImage paper, Graphics2D pen, int left, int top, int width) {
        for (Word word : words(width)) {
            pen.drawString(word.text(), left + word.left(), top + word.baseline());
        }
        bar(paper, scale.colors(), left, top + BAR_TOP, width);
        if (notNumbers > 0) {
            for (int i = 0; i < BAR_HEIGHT * BAR_HEIGHT; i++) {
                paper.setRGB(
                        left + i % BAR_HEIGHT,
                        top + WORDS_BASELINE + LINE - BAR_HEIGHT + 1 + i / BAR_HEIGHT,
                        ColorMap.NOT_FINITE_ARGB);
            }
        }
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
