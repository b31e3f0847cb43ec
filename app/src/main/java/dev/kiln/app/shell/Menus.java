package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.MenuPart;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** Commands as menus and buttons. */
final class Menus {
    private Menus() {}

    static MenuBar bar(List<CommandMenu> menus) {
        MenuBar bar = new MenuBar(menus.stream().map(Menus::menu).toArray(Menu[]::new));
        bar.setId("menu-bar");
        return bar;
    }

    private static Menu menu(CommandMenu menu) {
        Menu shown = new Menu(menu.title());
        shown.setId("menu-" + Command.slug(menu.title()));
        shown.disableProperty().bind(menu.disabled());
        if (menu.late()) {
            // else it has nothing to open
            shown.getItems().add(new MenuItem("…"));
            shown.setOnShowing(event -> fill(shown.getItems(), menu.parts()));
        } else {
            fill(shown.getItems(), menu.parts());
        }
        return shown;
    }

    private static void fill(ObservableList<MenuItem> items, Supplier<List<? extends MenuPart>> parts) {
        items.setAll(parts.get().stream().map(Menus::item).toList());
    }

    private static MenuItem item(MenuPart part) {
        if (part instanceof Command command) {
            return item(command);
        }
        return part instanceof CommandMenu menu ? menu(menu) : new SeparatorMenuItem();
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        item.textProperty().bind(command.title());
        item.disableProperty().bind(command.disabled());
        item.setOnAction(event -> command.run());
        if (!command.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
        }
        return item;
    }

    /** A button that opens a menu, filled when it is first shown. */
    static MenuButton menuButton(String id, String text, Supplier<List<? extends MenuPart>> parts) {
        MenuButton button = new MenuButton(text);
        button.setId(id);
        button.getItems().add(new MenuItem("…"));
        button.setOnShowing(event -> {
            fill(button.getItems(), parts);
            button.setOnShowing(null);
        });
        return button;
    }

    /** A button for a command. */
    static Button button(Command command) {
        Button button = new Button();
        button.textProperty().bind(command.title());
        button.disableProperty().bind(command.disabled());
        button.setOnAction(event -> command.run());
        return button;
    }
}
