package dev.kiln.app.run;

import dev.kiln.core.analysis.ReceptiveRectangle;

/** One cell of a map in words. */
final class CellTexts {
    private CellTexts() {}

    /** What a cell sees of the picture; empty for no cell. */
    static String seen(ReceptiveRectangle rectangle) {
        if (rectangle == null) {
            return "";
        } else if (rectangle.isEmpty()) {
            return "sees only padding";
        }
        return "sees %d×%d px".formatted(rectangle.height(), rectangle.width());
    }
}
