package dev.kiln.app.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that is remembered, as an immutable value. Settings of a newer Kiln, or of features that are not loaded, are kept.
 *
 * @param values texts by the names of the settings
 */
public record Settings(Map<String, String> values) {
    /** Nothing is remembered: every setting has its fallback. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** The value of a setting; its fallback where the text is no value. */
    public <T> T get(Setting<T> setting) {
        String text = values.get(setting.name());
        return text == null ? setting.fallback() : setting.parse().apply(text).orElse(setting.fallback());
    }

    /** These settings with another value of one. */
    public <T> Settings with(Setting<T> setting, T value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(setting.name(), setting.format().apply(value));
        return new Settings(changed);
    }
}
