package dev.kiln.visualizers.diagram;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The fonts of pictures: finding one anew for each label would take longer than painting it. For the JavaFX thread. */
final class Fonts {
    private static final Map<Double, Font> PLAIN = new HashMap<>();
    private static final Map<Double, Font> BOLD = new HashMap<>();

    private Fonts() {}

    /** The system's font in a size in pixels. */
    static Font of(double size, boolean bold) {
        return bold
                ? BOLD.computeIfAbsent(size, s -> Font.font(null, FontWeight.BOLD, s))
                : PLAIN.computeIfAbsent(size, Font::font);
    }
}
