package dev.kiln.app.command;

import java.util.Objects;

/**
 * One line of the command palette.
 *
 * @param id what is remembered where it was used
 * @param title what it does
 * @param group where it comes from, for example the menu "File › Sample pictures"
 * @param detail a sentence about it, or empty
 * @param shortcut its keys, or empty
 * @param enabled false where it cannot be done now
 * @param choice what choosing it does
 */
public record PaletteEntry(
        String id, String title, String group, String detail, String shortcut, boolean enabled, Choice choice) {
    /** What choosing an entry does. */
    public sealed interface Choice permits Run, Complete {}

    /** The palette closes, then this is done. */
    public record Run(Runnable action) implements Choice {}

    /** The palette stays, with this text to go on with. */
    public record Complete(String text) implements Choice {}

    public PaletteEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(choice, "choice");
    }

    /** An entry for a command of a menu. */
    public static PaletteEntry of(CommandMenu.Found found) {
        Command command = found.command();
        return new PaletteEntry(
                command.id(),
                command.text(),
                found.path(),
                "",
                command.shortcut(),
                command.isEnabled(),
                new Run(command::run));
    }

    /** An entry that does something without being in a menu. */
    public static PaletteEntry of(String id, String title, String group, String detail, Runnable action) {
        return new PaletteEntry(id, title, group, detail, "", true, new Run(action));
    }
}
