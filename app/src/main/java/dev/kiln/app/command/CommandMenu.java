package dev.kiln.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * A menu with its entries.
 *
 * @param title what the menu bar calls it
 * @param late true where the entries are asked for each time when the menu opens: starting must not wait for them, or they change
 * @param disabled true while nothing in it can be done
 * @param parts the entries now
 */
public record CommandMenu(
        String title, boolean late, ObservableValue<Boolean> disabled, Supplier<List<? extends MenuPart>> parts)
        implements MenuPart {
    /** A menu whose entries stay. */
    public static CommandMenu of(String title, List<? extends MenuPart> parts) {
        List<MenuPart> all = List.copyOf(parts);
        return new CommandMenu(title, false, new ReadOnlyBooleanWrapper(false), () -> all);
    }

    /** A menu whose entries are asked for when it opens. */
    public static CommandMenu late(String title, Supplier<List<? extends MenuPart>> parts) {
        return new CommandMenu(title, true, new ReadOnlyBooleanWrapper(false), parts);
    }

    /** The same menu, in which nothing can be done while a value is true. */
    public CommandMenu disabledWhile(ObservableValue<Boolean> newDisabled) {
        return new CommandMenu(title, late, newDisabled, parts);
    }

    /**
     * A command and the menus that lead to it.
     *
     * @param path titles of the menus, for example "File › Sample pictures"
     */
    public record Found(String path, Command command) {}

    /** All commands of this menu and of those in it, in their order; of disabled menus none. */
    public List<Found> commands() {
        List<Found> found = new ArrayList<>();
        collect("", found);
        return found;
    }

    private void collect(String before, List<Found> found) {
        String path = before.isEmpty() ? title : before + " › " + title;
        if (disabled.getValue()) {
            return;
        }
        for (MenuPart part : parts.get()) {
            if (part instanceof Command command) {
                found.add(new Found(path, command));
            } else if (part instanceof CommandMenu menu) {
                menu.collect(path, found);
            }
        }
    }
}
