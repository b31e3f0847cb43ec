package dev.kiln.app.shell;

import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which panels are folded away: those that the user has folded, which is remembered, and those that fold by themselves in a small
 * window and unfold again in a larger one.
 */
final class Folding {
    private static final Setting<List<String>> SETTING = Setting.lines("folded");

    /** Beside both sides the middle has less than its views need. */
    private static final double WIDTH_OF_ALL = 1260;

    private static final double WIDTH_OF_SLIDERS = 1026;
    private static final double HEIGHT_OF_ALL = 640;

    private final SettingsStore settings;
    /** What the user has folded where there is room. */
    private final Set<Panel> chosen = EnumSet.noneOf(Panel.class);
    /** What the user wants of panels that fold by themselves now: forgotten when they unfold again. */
    private final Map<Panel, Boolean> wanted = new EnumMap<>(Panel.class);

    private Set<Panel> scarce = Set.of();
    private final ReadOnlyBooleanWrapper fullSize = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Set<Panel>> folded = new ReadOnlyObjectWrapper<>(Set.of());

    Folding(SettingsStore settings) {
        this.settings = settings;
        Arrays.stream(Panel.values())
                .filter(panel -> settings.get(SETTING).contains(panel.word()))
                .forEach(chosen::add);
        if (chosen.contains(Panel.DIAGRAM)) {
            chosen.remove(Panel.VIEWS);
        }
        update();
    }

    /** The panels that a window of that size, in pixels, has no room for. */
    static Set<Panel> scarce(double width, double height) {
        Set<Panel> scarce = EnumSet.noneOf(Panel.class);
        if (width < WIDTH_OF_ALL) {
            scarce.add(Panel.INSPECTOR);
        }
        if (width < WIDTH_OF_SLIDERS) {
            scarce.add(Panel.SLIDERS);
        }
        if (height < HEIGHT_OF_ALL) {
            scarce.add(Panel.DIAGRAM);
        }
        return scarce;
    }

    /** Follows the window's size, in pixels. */
    void fit(double width, double height) {
        scarce = scarce(width, height);
        wanted.keySet().retainAll(scarce);
        update();
    }

    /** Folds a panel or brings it back; a view in full size goes back first. */
    void toggle(Panel panel) {
        if (fullSize.get()) {
            fullSize.set(false);
            set(panel, false);
        } else {
            set(panel, !folded.get().contains(panel));
        }
    }

    /** Brings a panel back. */
    void show(Panel panel) {
        fullSize.set(false);
        set(panel, false);
    }

    private void set(Panel panel, boolean fold) {
        Panel other = panel == Panel.DIAGRAM ? Panel.VIEWS : panel == Panel.VIEWS ? Panel.DIAGRAM : null;
        if (scarce.contains(panel)) {
            wanted.put(panel, fold);
        } else if (fold ? chosen.add(panel) : chosen.remove(panel)) {
            remember();
        }
        update();
        // something must be in the middle
        if (fold && other != null && folded.get().contains(other)) {
            set(other, false);
        }
    }

    private void remember() {
        settings.set(SETTING, chosen.stream().map(Panel::word).toList());
    }

    /** Gives the view in front the whole window but for the headline, or takes it back. */
    void toggleFullSize() {
        fullSize.set(!fullSize.get());
        update();
    }

    private void update() {
        folded.set(Arrays.stream(Panel.values())
                .filter(this::isFolded)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Panel.class))));
    }

    private boolean isFolded(Panel panel) {
        if (fullSize.get()) {
            return panel != Panel.VIEWS;
        }
        return scarce.contains(panel)
                ? wanted.getOrDefault(panel, panel != Panel.DIAGRAM || !chosen.contains(Panel.VIEWS))
                : chosen.contains(panel);
    }

    /** The panels that are folded away now. */
    ReadOnlyObjectProperty<Set<Panel>> foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** True while the view in front has the window to itself. */
    ReadOnlyBooleanProperty fullSizeProperty() {
        return fullSize.getReadOnlyProperty();
    }
}
