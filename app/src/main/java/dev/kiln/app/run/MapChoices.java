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
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** The controls for how maps are sorted and coloured. They stay as they are while layers and pictures change. */
final class MapChoices {
    /** Of tooltips with whole sentences, in pixels. */
    static final double TOOLTIP_WIDTH = 360;

    private final ObjectProperty<MapSort> sort = new SimpleObjectProperty<>(MapSort.INDEX);
    private final ObjectProperty<RangeMode> rangeMode = new SimpleObjectProperty<>(RangeMode.PER_LAYER);
    private final ObjectProperty<ColorChoice> colorChoice = new SimpleObjectProperty<>(ColorChoice.AUTOMATIC);
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(ColorMap.VIRIDIS);
    private final ObjectProperty<ValueRange> networkRange = new SimpleObjectProperty<>();

    private final MenuButton sorts = new MenuButton();
    private final MenuButton colors = new MenuButton();
    private final CheckBox hideDead = new CheckBox();

    MapChoices() {
        sorts.setId("map-sort");
        sorts.textProperty().bind(sort.map(choice -> "by " + choice.label()));
        addItems(sorts, List.of(MapSort.values()), choice -> "Sort by " + choice.label(), sort);
        explain(sorts, "What maps are sorted by, the largest first; sparsity is the share of zeros.");
        colors.setId("map-colors");
        colors.textProperty().bind(rangeMode.map(choice -> "scale: " + choice.label()));
        addItems(colors, List.of(RangeMode.values()), choice -> "One colour scale per " + choice.label(), rangeMode);
        colors.getItems().add(new SeparatorMenuItem());
        addItems(colors, ColorChoice.all(), ColorChoice::label, colorChoice);
        explain(
                colors,
                "Which values share a colour scale. One per layer: bright maps are strong maps. One per map: weak maps show"
                        + " their pattern, too. One per network: a dark layer is a weak layer; the input and the"
                        + " probabilities are other quantities and keep their own scale. Automatic colours diverge around"
                        + " zero where values have both signs.");
        hideDead.setId("hide-dead");
        explain(
                hideDead,
                "Dead maps are zero everywhere for this picture: nothing of it reaches the next layer through them."
                        + " Flat maps have one other value everywhere; they stay.");
    }

    private static void explain(Control control, String explanation) {
        Tooltip tooltip = new Tooltip(explanation);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        control.setTooltip(tooltip);
        control.setAccessibleHelp(explanation);
        control.setMinWidth(Control.USE_PREF_SIZE);
    }

    /** One item for each choice; the chosen one is marked. */
    private static <T> void addItems(
            MenuButton menu, List<T> choices, Function<T, String> label, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(label.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(chosen.get()));
            item.setOnAction(event -> chosen.set(choice));
            menu.getItems().add(item);
        }
    }

    /** All controls in the order in which they are used. */
    List<Node> controls() {
        return List.of(sorts, colors, hideDead);
    }

    /** Says how many maps of the layer shown are dead. */
    void count(MapCensus census) {
        hideDead.setText("hide %d dead".formatted(census.dead()));
        hideDead.setAccessibleText("hide dead maps, %d of %d".formatted(census.dead(), census.maps()));
    }

    /** Says which colours, and which range of the network or null, follow from the choices for the layer shown. */
    void resolve(ColorMap newColors, ValueRange newNetworkRange) {
        colorMap.set(newColors);
        networkRange.set(newNetworkRange);
    }

    /** Makes a view follow the choices. */
    void bind(Property<RangeMode> range, Property<ColorMap> color) {
        range.bind(rangeMode);
        color.bind(colorMap);
    }

    /** Makes a view follow the range that goes with {@link RangeMode#PER_NETWORK}. */
    void bindNetwork(Property<ValueRange> range) {
        range.bind(networkRange);
    }

    /** Makes a grid follow the choices that concern all maps. */
    void bindOrder(Property<MapSort> newSort, Property<Boolean> deadHidden) {
        newSort.bind(sort);
        deadHidden.bind(hideDead.selectedProperty());
    }

    ObjectProperty<RangeMode> rangeModeProperty() {
        return rangeMode;
    }

    ObjectProperty<ColorChoice> colorChoiceProperty() {
        return colorChoice;
    }
}
