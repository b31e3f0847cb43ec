package dev.kiln.app.settings;

import dev.kiln.core.io.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.LoggerFactory;

/**
 * The settings of all windows, written behind them. What another process has written meanwhile is kept: changes are done again to
 * what the file holds. Use on the user-interface thread, except for {@link #flush}.
 */
public final class SettingsStore {
    private final ReadOnlyObjectWrapper<Settings> settings;
    /** Null where nothing is written. */
    private final Path file;

    private final Executor writer;
    private final Object disk = new Object();
    /** What the file does not have yet, or null; guarded by this. */
    private UnaryOperator<Settings> unwritten;

    /**
     * @param first what the file holds
     * @param writer runs what writes
     */
    public SettingsStore(Settings first, Path file, Executor writer) {
        this.settings = new ReadOnlyObjectWrapper<>(first);
        this.file = file;
        this.writer = writer;
    }

    /** Settings that nobody writes. */
    public static SettingsStore inMemory() {
        return new SettingsStore(Settings.DEFAULTS, null, Runnable::run);
    }

    /**
     * What a file holds.
     *
     * @param fault what is wrong with the file, where it is damaged; the settings are then the defaults
     */
    public record Remembered(Settings settings, Optional<InputException> fault) {}

    /** Reads a file. */
    public static Remembered read(Path file) {
        try {
            return new Remembered(SettingsFile.read(file), Optional.empty());
        } catch (InputException damaged) {
            return new Remembered(Settings.DEFAULTS, Optional.of(damaged));
        }
    }

    /** The settings now. */
    public Settings get() {
        return settings.get();
    }

    /** The value of a setting now. */
    public <T> T get(Setting<T> setting) {
        return settings.get().get(setting);
    }

    /** The settings, for all windows that follow them. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Remembers the value of a setting. */
    public <T> void set(Setting<T> setting, T value) {
        update(before -> before.with(setting, value));
    }

    /** Changes settings, and has them written. */
    public void update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (changed.equals(settings.get())) {
            return;
        }
        settings.set(changed);
        if (file != null) {
            boolean idle;
            synchronized (this) {
                idle = unwritten == null;
                UnaryOperator<Settings> earlier = idle ? UnaryOperator.identity() : unwritten;
                unwritten = held -> change.apply(earlier.apply(held));
            }
            if (idle) {
                writer.execute(this::flush);
            }
        }
    }

    /** Writes at once what is not written yet. Settings that cannot be written are no reason to disturb anybody. */
    public void flush() {
        synchronized (disk) {
            UnaryOperator<Settings> changes;
            synchronized (this) {
                changes = unwritten;
                unwritten = null;
            }
            if (changes == null) {
                return;
            }
            try {
                SettingsFile.write(file, changes.apply(read(file).settings()));
            } catch (InputException e) {
                LoggerFactory.getLogger(SettingsStore.class).warn("Could not write the settings: {}", e.getMessage());
            }
        }
    }
}
