package dev.kiln.app.command;

import java.util.ArrayList;
import java.util.List;

/** All shortcuts: those of commands, and the keys and gestures that only the diagram has. */
public final class ShortcutList {
    /**
     * Shortcuts that belong together.
     *
     * @param title the menu that has them, or the place where they work
     */
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** What keys or a gesture do. */
    public record Line(String text, Keys keys) {}

    /**
     * Keys.
     *
     * @param combination true where the text is one for {@link javafx.scene.input.KeyCombination#valueOf}
     */
    public record Keys(String text, boolean combination) {}

    private ShortcutList() {}

    /** The shortcuts of menus, one group for each that has any. */
    public static List<Group> of(List<CommandMenu> menus) {
        List<Group> groups = new ArrayList<>();
        for (CommandMenu menu : menus) {
            List<Line> lines = menu.commands().stream()
                    .filter(found -> !found.command().shortcut().isEmpty())
                    .map(found -> new Line(
                            found.command().text().strip(),
                            new Keys(found.command().shortcut(), true)))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(menu.title(), lines));
            }
        }
        groups.add(new Group(
                "In the diagram",
                List.of(
                        key("Select the block before or behind", "← →"),
                        key("Select a layer of the block", "↑ ↓"),
                        key("Select the first or the last block", "Home, End"),
                        key("Select modules with a frame", "Drag on ground"),
                        key("Add to them, or toggle them", "Shift, Ctrl+Drag"),
                        key("Move the picture", "Space+Drag"),
                        key("Zoom to the pointer", "Ctrl+Wheel"))));
        return groups;
    }

    private static Line key(String text, String keys) {
        return new Line(text, new Keys(keys, false));
    }
}
