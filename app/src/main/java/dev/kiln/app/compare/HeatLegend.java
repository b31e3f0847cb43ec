package dev.kiln.app.compare;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Theme;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;

/** What the grounds of ratios mean. */
final class HeatLegend extends HBox {
    private static final Map<Double, String> STEPS =
            new TreeMap<>(Map.of(-2.0, "≤ ¼×", -1.0, "½×", 0.0, "1×", 1.0, "2×", 2.0, "≥ 4×"));

    /** The table's lines between rows stay visible. */
    private static final Insets LINE_BELOW = new Insets(0, 0, 1, 0);

    HeatLegend(ObservableValue<Theme> theme) {
        getStyleClass().add("heat-legend");
        setAccessibleText("Ground of a ratio: from a quarter of the reference over equal to four times as much");
        STEPS.forEach((doublings, text) -> {
            Label step = new Label(text);
            step.getStyleClass().add("heat-step");
            step.setMinWidth(USE_PREF_SIZE);
            step.setTooltip(new Tooltip("Ground of a figure that is " + text + " that of the reference."));
            step.backgroundProperty().bind(theme.map(shown -> ground(doublings, shown)));
            getChildren().add(step);
        });
    }

    static Background ground(double doublings, Theme theme) {
        return new Background(
                new BackgroundFill(FxColors.of(HeatColors.ground(doublings, theme)), CornerRadii.EMPTY, LINE_BELOW));
    }
}
