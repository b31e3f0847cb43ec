package dev.kiln.app.shell;

import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.ShortcutList;
import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** All shortcuts, beside the window. */
final class ShortcutsDialog {
    /** The part of the window's height that the list takes. */
    private static final double PART = 2 / 3.0;
    /** What the dialog needs below the list for its button, in pixels. */
    private static final double BELOW = 90;

    private ShortcutsDialog() {}

    static void show(Window owner, List<CommandMenu> menus) {
        Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        alert.setTitle("Keyboard shortcuts – Kiln");
        ScrollPane pane = new ScrollPane(grid(ShortcutList.of(menus)));
        pane.setId("shortcuts");
        pane.setFitToWidth(true);
        // the list is longer than the dialog; its bar must not take width from the keys
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setPrefViewportHeight(PART * owner.getHeight() - BELOW);
        pane.getStyleClass().add("shortcuts");
        pane.setAccessibleText("Keyboard shortcuts");
        alert.getDialogPane().setContent(pane);
        alert.getDialogPane()
                .getStylesheets()
                .add(ShortcutsDialog.class.getResource("/dev/kiln/app/kiln.css").toExternalForm());
        alert.setResizable(true);
        BesideWindow.show(alert, owner);
    }

    private static GridPane grid(List<ShortcutList.Group> groups) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts-grid");
        int row = 0;
        for (ShortcutList.Group group : groups) {
            Label title = new Label(group.title());
            title.getStyleClass().add("shortcuts-title");
            grid.add(title, 0, row++, 2, 1);
            for (ShortcutList.Line line : group.lines()) {
                Label keys = new Label(shown(line.keys()));
                keys.getStyleClass().add("palette-shortcut");
                grid.addRow(row++, whole(new Label(line.text())), whole(keys));
            }
        }
        return grid;
    }

    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Keys as menus write them; what is no key combination is written as it is. */
    private static String shown(ShortcutList.Keys keys) {
        return keys.combination() ? KeyCombination.valueOf(keys.text()).getDisplayText() : keys.text();
    }
}
