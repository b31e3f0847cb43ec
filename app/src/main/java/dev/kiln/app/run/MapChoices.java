package dev.kiln.app.run;

import dev.kiln.visualizers.activation.ColorChoice;
import dev.kiln.visualizers.activation.MapCensus;
import dev.kiln.visualizers.activation.MapSort;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** The controls for how maps are sorted and coloured. They stay as they are while layers and pictures change. */
final class MapChoices {
    private final ChoiceBox<MapSort> sorts = box(
            "map-sort",
            List.of(MapSort.values()),
            MapSort::label,
            "What maps are sorted by, the largest first; sparsity is the share of zeros.");
    private final CheckBox hideDead = new CheckBox();
    private final ChoiceBox<RangeMode> ranges = box(
            "range-mode",
            List.of(RangeMode.values()),
            RangeMode::label,
            "Which values share a colour scale. One for the layer: bright maps are strong maps. One each: weak maps show"
                    + " their pattern, too. One for the network: a colour means the same in every layer but the input and"
                    + " the probabilities, which are other quantities and keep their own.");
    private final ChoiceBox<ColorChoice> colors = box(
            "color-map",
            ColorChoice.all(),
            ColorChoice::label,
            "Colours for values, all readable without red and green. Automatic diverges around zero where values have both"
                    + " signs, else goes from dark to bright.");
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> networkRange = new SimpleObjectProperty<>();

    MapChoices() {
        Tooltip dead =
                new Tooltip("Dead maps are zero everywhere for this picture: nothing of it reaches the next layer"
                        + " through them. A flat map has one other value everywhere, and is shown.");
        dead.setWrapText(true);
        dead.setMaxWidth(360);
        hideDead.setId("hide-dead");
        hideDead.setTooltip(dead);
        hideDead.setMinWidth(CheckBox.USE_PREF_SIZE);
    }

    private static <T> ChoiceBox<T> box(String id, List<T> choices, Function<T, String> label, String explanation) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        Tooltip tooltip = new Tooltip(explanation);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        box.setTooltip(tooltip);
        box.setAccessibleHelp(explanation);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : label.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        box.getItems().setAll(choices);
        box.setValue(choices.get(0));
        return box;
    }

    /** All controls in the order in which they are used. */
    List<Node> controls() {
        return List.of(sorts, hideDead, ranges, colors);
    }

    /** Says how many maps of the layer shown are dead. */
    void count(MapCensus census) {
        hideDead.setText("hide dead: %d of %d".formatted(census.dead(), census.maps()));
    }

    /** Says which colours, and which range of the network or null, follow from the choices for the layer shown. */
    void resolve(ColorMap newColors, ValueRange newNetworkRange) {
        colorMap.set(newColors);
        networkRange.set(newNetworkRange);
    }

    /** Makes a view follow the choices. */
    void bind(Property<RangeMode> range, Property<ColorMap> color) {
        range.bind(ranges.valueProperty());
        color.bind(colorMap);
    }

    /** Makes a view follow the range that goes with {@link RangeMode#PER_NETWORK}. */
    void bindNetwork(Property<ValueRange> range) {
        range.bind(networkRange);
    }

    /** Makes a grid follow the choices that concern all maps. */
    void bindOrder(Property<MapSort> sort, Property<Boolean> deadHidden) {
        sort.bind(sorts.valueProperty());
        deadHidden.bind(hideDead.selectedProperty());
    }

    ObjectProperty<RangeMode> rangeModeProperty() {
        return ranges.valueProperty();
    }

    ObjectProperty<ColorChoice> colorChoiceProperty() {
        return colors.valueProperty();
    }
}
