package dev.kiln.app.compare;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;

/** Room for figures: with a batch, or counted in FLOPs, operations have more digits than columns start with. */
final class FigureWidth {
    /** Digits are this wide, in pixels; what separates their groups is narrower. */
    private static final double DIGIT = 8;

    /** Left and right of a figure together, in pixels. */
    private static final double PADDING = 14;

    private FigureWidth() {}

    /** Makes a column wide enough for the longest of these texts; one that has more room keeps it. */
    static void widen(TableColumn<?, ?> column, List<Figure> figures, Function<Figure, String> text) {
        int longest = figures.stream()
                .mapToInt(figure -> text.apply(figure).length())
                .max()
                .orElse(0);
        double needed = longest * DIGIT + PADDING;
        if (needed > column.getWidth()) {
            column.setPrefWidth(needed);
        }
    }
}
