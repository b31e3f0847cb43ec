package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Rgb;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What colours the boxes have: by role, or by a value of each layer. Immutable.
 *
 * @param mode what the colours say
 * @param values by layer id; layers without a value are drawn empty
 * @param added ids of layers that the baseline does not have; they have no value
 * @param hint what to do where there are no values, or empty
 */
public record LayerColors(ColorBy mode, Map<String, Double> values, Set<String> added, String hint) {
    /** By role. */
    public static final LayerColors ROLES = new LayerColors(ColorBy.ROLE, Map.of(), Set.of(), "");

    public LayerColors {
        values = Map.copyOf(values);
        added = Set.copyOf(added);
    }

    /** True where boxes have their roles' colours. */
    public boolean byRole() {
        return mode == ColorBy.ROLE;
    }

    /** The scale of the values. */
    ValueScale scale() {
        return ValueScale.of(mode.scaling(), values.values());
    }

    /** The map for a ground: the more, the further from the ground; for changes, the more changed. */
    ColorMap map(Theme theme) {
        if (mode.scaling() == ColorBy.Scaling.RATIO) {
            return theme == Theme.LIGHT ? ColorMap.BLUE_ORANGE : ColorMap.BLUE_ORANGE_ON_DARK;
        }
        return ColorMap.VIRIDIS;
    }

    /** The colour at a place on the scale. */
    Rgb at(double position, Theme theme) {
        boolean reversed = theme == Theme.LIGHT && mode.scaling() != ColorBy.Scaling.RATIO;
        return Rgb.of(map(theme).argb(reversed ? 1 - position : position));
    }

    /** The value of a layer with its unit, or that it is new; empty where there is neither. */
    public Optional<String> text(String layer) {
        if (added.contains(layer)) {
            return Optional.of("new: not in the baseline");
        }
        return Optional.ofNullable(values.get(layer)).map(value -> mode.label() + ": " + mode.figure(value));
    }

    /** The colours in words. */
    String summary() {
        if (byRole()) {
            return "coloured by role";
        }
        String what = "coloured by " + mode.label();
        if (values.isEmpty()) {
            return what + ": no values" + (hint.isEmpty() ? "" : ", " + hint);
        }
        Comparator<Map.Entry<String, Double>> byValue = Map.Entry.comparingByValue();
        var least = values.entrySet().stream().min(byValue).orElseThrow();
        var most = values.entrySet().stream().max(byValue).orElseThrow();
        String range = "%s, from %s in %s to %s in %s"
                .formatted(
                        what,
                        mode.figure(least.getValue()),
                        least.getKey(),
                        mode.figure(most.getValue()),
                        most.getKey());
        return added.isEmpty()
                ? range
                : range + ", " + Figures.count(added.size(), "layer") + (added.size() == 1 ? " is new" : " are new");
    }
}
