package dev.kiln.app.compare;

import java.util.List;
import java.util.function.Function;

/**
 * Room for the figures of one network, in pixels: figures are never cut, however many digits a batch or FLOPs give them.
 *
 * @param value room for its figures
 * @param difference room for their differences to the reference; 0 for the reference
 * @param ratio room for their ratios; 0 for the reference
 */
record FigureWidth(double value, double difference, double ratio) {
    /** Digits are this wide, in pixels; what separates their groups is narrower. */
    private static final double DIGIT = 8;

    /** Left and right of a figure together, in pixels. */
    private static final double PADDING = 14;

    /** Room for these figures. */
    static FigureWidth of(List<Figure> figures) {
        return new FigureWidth(
                width(figures, Figure::value), width(figures, Figure::difference), width(figures, Figure::ratio));
    }

    private static double width(List<Figure> figures, Function<Figure, String> text) {
        int longest = figures.stream()
                .mapToInt(figure -> text.apply(figure).length())
                .max()
                .orElse(0);
        return longest == 0 ? 0 : longest * DIGIT + PADDING;
    }

    /** All of it, with or without the differences. */
    double total(boolean differences) {
        return value + ratio + (differences ? difference : 0);
    }
}
