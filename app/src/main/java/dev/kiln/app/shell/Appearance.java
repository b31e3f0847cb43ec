package dev.kiln.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.visualizers.palette.Theme;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;

/** Light or dark, for controls and for what Kiln draws itself. */
final class Appearance {
    private static final Setting<Theme> THEME = Setting.choice("theme", Theme.LIGHT);

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /** Begins as it was the last time, and remembers changes. */
    Appearance(SettingsStore settings) {
        theme.set(settings.get(THEME));
        theme.addListener((o, before, now) -> {
            apply(now);
            settings.set(THEME, now);
        });
        apply(theme.get());
    }

    private static void apply(Theme theme) {
        Application.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** The colour of the theme's ground: {@code -color-bg-default} of AtlantaFX's Primer. */
    static Color ground(Theme theme) {
        return theme == Theme.DARK ? Color.web("#0d1117") : Color.WHITE;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    void toggle() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }
}
