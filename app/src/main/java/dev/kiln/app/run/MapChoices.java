package dev.kiln.app.run;

import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** The controls for how maps are coloured. */
final class MapChoices {
    private final ChoiceBox<RangeMode> ranges = box(
            "range-mode",
            120,
            List.of(RangeMode.values()),
            "Whether maps share a colour scale: with one for the layer, bright maps are strong maps;"
                    + " with one each, weak maps show their pattern too.");
    private final ChoiceBox<ColorMap> colors =
            box("color-map", 90, ColorMap.all(), "Colours for values; all are readable without red and green.");

    MapChoices() {
        ranges.setConverter(new StringConverter<>() {
            @Override
            public String toString(RangeMode mode) {
                return mode.label();
            }

            @Override
            public RangeMode fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        ranges.setValue(RangeMode.PER_LAYER);
        colors.setValue(ColorMap.VIRIDIS);
    }

    private static <T> ChoiceBox<T> box(String id, double minWidth, List<T> choices, String explanation) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setMinWidth(minWidth);
        box.setTooltip(new Tooltip(explanation));
        box.getItems().setAll(choices);
        return box;
    }

    ChoiceBox<RangeMode> ranges() {
        return ranges;
    }

    ChoiceBox<ColorMap> colors() {
        return colors;
    }

    /** Makes a view follow the choices. */
    void bind(Property<RangeMode> range, Property<ColorMap> color) {
        range.bind(ranges.valueProperty());
        color.bind(colors.valueProperty());
    }
}
