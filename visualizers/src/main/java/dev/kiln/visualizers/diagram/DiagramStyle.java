package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.Theme;
import java.util.Objects;
import java.util.Set;

/**
 * What changes in a picture without anything moving.
 *
 * @param theme the ground it stands on
 * @param selected id of the selected layer, or null
 * @param hovered id of the layer under the pointer, or null
 * @param stale true where the picture shows the last valid network instead of the present one
 * @param problems ids of layers with a problem
 * @param untrained ids of layers whose weights are random while others have trained ones
 * @param colors what colours the boxes have
 */
public record DiagramStyle(
        Theme theme,
        String selected,
        String hovered,
        boolean stale,
        Set<String> problems,
        Set<String> untrained,
        LayerColors colors) {
    public DiagramStyle {
        Objects.requireNonNull(theme, "theme");
        problems = Set.copyOf(problems);
        untrained = Set.copyOf(untrained);
    }

    /** A picture as it is printed: nothing selected, nothing wrong. */
    public static DiagramStyle plain(Theme theme) {
        return new DiagramStyle(theme, null, null, false, Set.of(), Set.of(), LayerColors.ROLES);
    }
}
