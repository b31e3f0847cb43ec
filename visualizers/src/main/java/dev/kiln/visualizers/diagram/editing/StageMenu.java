package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/** The context menu of a stage. Made when it is first asked for. */
final class StageMenu {
    private final NetworkDiagram diagram;
    private final DiagramEditor editor;
    private ContextMenu menu;

    StageMenu(NetworkDiagram diagram, DiagramEditor editor) {
        this.diagram = diagram;
        this.editor = editor;
    }

    void install() {
        diagram.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void show(ContextMenuEvent event) {
        if (editor.network().isEmpty()) {
            return;
        }
        if (!event.isKeyboardTrigger()) {
            selectUnder(event);
        }
        if (menu == null) {
            menu = new ContextMenu();
            menu.setId("stage-menu");
        }
        menu.getItems().clear();
        for (StageCommand command : StageCommand.values()) {
            MenuItem item = new MenuItem(command.text());
            item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
            item.setDisable(!editor.isPossible(command));
            item.setOnAction(chosen -> editor.run(command));
            menu.getItems().add(item);
        }
        menu.show(diagram, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** A stage that is one of several selected ones stays one of them. */
    private void selectUnder(ContextMenuEvent event) {
        Point2D place = diagram.toPicture(event.getX(), event.getY());
        editor.network()
                .flatMap(net -> Grips.at(net, diagram.picture(), place.getX(), place.getY()))
                .filter(Grip.Body.class::isInstance)
                .map(Grip.Body.class::cast)
                .filter(body -> !editor.selection().stages().contains(body.stage()))
                .ifPresent(body -> diagram.selectedLayerProperty().set(body.layer()));
    }
}
