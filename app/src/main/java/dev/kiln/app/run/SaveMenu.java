package dev.kiln.app.run;

import dev.kiln.visualizers.activation.MapSort;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Saves the maps on screen as they are shown, and their values. */
final class SaveMenu extends MenuButton {
    private final MapSaver saver;
    private final DoubleSupplier opacity;
    private final MapNames names;
    private final ObjectProperty<RangeMode> mode = new SimpleObjectProperty<>();
    private final ObjectProperty<ColorMap> colors = new SimpleObjectProperty<>();
    private final ObjectProperty<ValueRange> network = new SimpleObjectProperty<>();
    private final ObjectProperty<MapSort> sort = new SimpleObjectProperty<>();
    private final ObjectProperty<Boolean> deadHidden = new SimpleObjectProperty<>();
    private RunResult result;
    private String layer;
    private int channel = -1;

    /**
     * @param opacity of a map over the picture at present, 0 to 1
     * @param names what maps are called
     */
    SaveMenu(MapSaver saver, MapChoices choices, DoubleSupplier opacity, MapNames names) {
        super("Save");
        this.saver = saver;
        this.opacity = opacity;
        this.names = names;
        choices.bind(mode, colors);
        choices.bindNetwork(network);
        choices.bindOrder(sort, deadHidden);
        setId("save-maps");
        getStyleClass().addAll("small", "flat");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(
                new Tooltip("Writes maps as pictures and values for NumPy, coloured, sorted and scaled as on screen."));
        setDisable(true);
        for (SaveKind kind : SaveKind.values()) {
            getItems().add(item(kind));
        }
        setOnShowing(event -> enable());
    }

    /** Says what is on screen. */
    void show(RunResult newResult, String newLayer, int newChannel) {
        result = newResult;
        layer = newLayer;
        channel = newChannel;
        setDisable(false);
    }

    private MenuItem item(SaveKind kind) {
        MenuItem item = new MenuItem(kind.label());
        item.setId("save-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setUserData(kind);
        item.setOnAction(event -> save(kind));
        return item;
    }

    /** There may be nothing to save of some kinds: no map selected, or all maps hidden. */
    private void enable() {
        ShownMaps shown = shown();
        for (MenuItem item : getItems()) {
            item.setDisable(!((SaveKind) item.getUserData()).isPossible(shown));
        }
    }

    private void save(SaveKind kind) {
        // what is shown now, whatever is shown when the file is written
        ShownMaps shown = shown();
        String title = "Save " + kind.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + kind.label().substring(1).replace("…", "");
        saver.save(title, kind.fileName(shown), (file, progress) -> kind.write(shown, file, progress));
    }

    private ShownMaps shown() {
        return new ShownMaps(
                result,
                layer,
                channel,
                colors.get(),
                mode.get(),
                network.get(),
                sort.get(),
                deadHidden.get(),
                names.className(result.graph(), layer, channel),
                opacity.getAsDouble());
    }
}
