package dev.kiln.app.project;

import dev.kiln.app.settings.Setting;
import dev.kiln.app.settings.SettingsStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that were opened or saved last, of all windows. */
public final class RecentFiles {
    /** Most files that are remembered. */
    static final int MOST = 10;

    private static final Setting<List<String>> RECENT = Setting.lines("recentFiles");

    private final SettingsStore settings;

    RecentFiles(SettingsStore settings) {
        this.settings = settings;
    }

    /** The files, the last one first. They may be gone. */
    public List<Path> files() {
        return settings.get(RECENT).stream()
                .flatMap(text -> path(text).stream())
                .toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException ofAnotherPlatform) {
            return Optional.empty();
        }
    }

    void add(Path file) {
        String text = file.toAbsolutePath().normalize().toString();
        settings.update(before -> {
            List<String> files = new ArrayList<>(before.get(RECENT));
            files.remove(text);
            files.add(0, text);
            return before.with(RECENT, files.subList(0, Math.min(MOST, files.size())));
        });
    }

    /** Forgets a file, such as one that is gone. */
    public void remove(Path file) {
        settings.update(before -> {
            List<String> files = new ArrayList<>(before.get(RECENT));
            files.remove(file.toString());
            return before.with(RECENT, files);
        });
    }
}
