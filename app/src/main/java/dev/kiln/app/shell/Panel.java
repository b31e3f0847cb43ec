package dev.kiln.app.shell;

import java.util.Locale;

/** A part of the window that can be folded away. */
enum Panel {
    SLIDERS("F7"),
    INSPECTOR("F8"),
    DIAGRAM("F9"),
    /** The lower part with the tabs. */
    VIEWS("Shift+F9");

    private final String shortcut;

    Panel(String shortcut) {
        this.shortcut = shortcut;
    }

    /** The keys that fold it and bring it back, as {@link javafx.scene.input.KeyCombination#valueOf} takes them. */
    String shortcut() {
        return shortcut;
    }

    /** What the user calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
