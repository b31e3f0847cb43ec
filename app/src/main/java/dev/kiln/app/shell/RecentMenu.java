package dev.kiln.app.shell;

import dev.kiln.app.project.RecentFiles;
import dev.kiln.app.task.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The files that were used last, as a menu. Those that are gone are greyed. */
final class RecentMenu {
    private final RecentFiles recent;
    private final Background background;
    private final Consumer<Path> open;

    RecentMenu(RecentFiles recent, Background background, Consumer<Path> open) {
        this.recent = recent;
        this.background = background;
        this.open = open;
    }

    Menu menu() {
        Menu menu = new Menu("Open recent");
        menu.setId("menu-recent");
        menu.getItems().add(new MenuItem("…"));
        menu.setOnShowing(event -> fill(menu));
        return menu;
    }

    void fill(Menu menu) {
        List<Path> files = recent.files();
        menu.getItems().setAll(files.stream().map(this::item).toList());
        if (files.isEmpty()) {
            MenuItem none = new MenuItem("Files that you open or save are listed here");
            none.setDisable(true);
            menu.getItems().add(none);
            return;
        }
        // a folder on a network that is not there may take seconds to say so
        background.start(
                "looking for recent files",
                progress -> files.stream().filter(Files::notExists).collect(Collectors.toSet()),
                gone -> grey(menu, gone),
                failure -> {});
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.getFileName() + " – " + file.getParent());
        item.setMnemonicParsing(false);
        item.setUserData(file);
        item.setOnAction(event -> open.accept(file));
        return item;
    }

    private static void grey(Menu menu, Set<Path> gone) {
        for (MenuItem item : menu.getItems()) {
            if (gone.contains(item.getUserData())) {
                item.setDisable(true);
                item.setText(item.getText() + " (gone)");
            }
        }
    }
}
