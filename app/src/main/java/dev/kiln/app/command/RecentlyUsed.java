package dev.kiln.app.command;

import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import java.util.ArrayList;
import java.util.List;

/** The commands that were chosen last in the palette, for the next time and the next window. */
public final class RecentlyUsed {
    private static final Setting<List<String>> USED = Setting.lines("palette");
    private static final int MOST = 20;

    private final SettingsStore settings;

    public RecentlyUsed(SettingsStore settings) {
        this.settings = settings;
    }

    /** Ids of what was used, the last one first. */
    public List<String> ids() {
        return settings.get(USED);
    }

    /** Puts an id first. */
    public void add(String id) {
        List<String> used = new ArrayList<>(ids());
        used.remove(id);
        used.add(0, id);
        settings.set(USED, used.subList(0, Math.min(MOST, used.size())));
    }
}
