package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.ColorMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Which colours a user wants.
 *
 * @param fixed the same colours for all values; null where the values decide
 */
public record ColorChoice(ColorMap fixed) {
    /** Diverging colours around zero for values of both signs, else sequential ones. */
    public static final ColorChoice AUTOMATIC = new ColorChoice(null);

    /** All choices, the one to start with first. */
    public static List<ColorChoice> all() {
        List<ColorChoice> choices = new ArrayList<>();
        choices.add(AUTOMATIC);
        ColorMap.all().forEach(map -> choices.add(new ColorChoice(map)));
        return List.copyOf(choices);
    }

    /** The colours for a scale that spans these values. */
    public ColorMap map(ValueRange scale) {
        if (fixed != null) {
            return fixed;
        }
        return scale.low() < 0 && scale.high() > 0 ? ColorMap.BLUE_ORANGE : ColorMap.VIRIDIS;
    }

    /** The name that users read. */
    public String label() {
        return fixed == null ? "Automatic" : fixed.name();
    }
}
