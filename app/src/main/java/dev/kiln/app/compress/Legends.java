package dev.kiln.app.compress;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Small texts with explanations, and what colours mean. */
final class Legends {
    private static final double TOOLTIP_WIDTH = 420;
    private static final double SWATCH = 11;

    private Legends() {}

    /** A text of second rank whose lines break, empty at first. */
    static Label note(String id, String explanation) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setTooltip(explanation(explanation));
        return label;
    }

    /** A colour and what it stands for. */
    static Label entry(ObservableValue<Theme> theme, Function<Theme, Rgb> color, String text, String explanation) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        swatch.getStyleClass().add("effect-swatch");
        swatch.fillProperty().bind(theme.map(shown -> FxColors.of(color.apply(shown))));
        Label label = new Label(text, swatch);
        label.getStyleClass().add("note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(explanation(explanation));
        return label;
    }

    /** A tooltip whose lines break. */
    static Tooltip explanation(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }
}
