package dev.kiln.app.command;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * One thing that the user can do.
 *
 * @param id unique; what is remembered where it was used
 * @param title what menus call it; may change, as that of undo does
 * @param shortcut its keys as {@link javafx.scene.input.KeyCombination#valueOf} takes them, or empty
 * @param disabled true while it cannot be done
 * @param action does it, on the JavaFX thread
 */
public record Command(
        String id, ObservableValue<String> title, String shortcut, ObservableValue<Boolean> disabled, Runnable action)
        implements MenuPart {
    public Command {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(shortcut, "shortcut");
        Objects.requireNonNull(disabled, "disabled");
        Objects.requireNonNull(action, "action");
    }

    /** A command without keys that can always be done. */
    public static Command of(String title, Runnable action) {
        return of(title, "", action);
    }

    /** A command that can always be done. */
    public static Command of(String title, String shortcut, Runnable action) {
        return new Command(
                slug(title), new ReadOnlyStringWrapper(title), shortcut, new ReadOnlyBooleanWrapper(false), action);
    }

    /** The same command under another id: titles of different menus may be equal. */
    public Command withId(String newId) {
        return new Command(newId, title, shortcut, disabled, action);
    }

    /** The same command with a title that follows a value. */
    public Command titled(ObservableValue<String> newTitle) {
        return new Command(id, newTitle, shortcut, disabled, action);
    }

    /** The same command, which cannot be done while a value is true. */
    public Command disabledWhile(ObservableValue<Boolean> newDisabled) {
        return new Command(id, title, shortcut, newDisabled, action);
    }

    /** What menus call it now. */
    public String text() {
        return title.getValue();
    }

    /** False while it cannot be done. */
    public boolean isEnabled() {
        return !disabled.getValue();
    }

    /** Does it, where it can be done. */
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }

    /** A text as part of an id: lower case, hyphens for all but letters and digits. */
    public static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
