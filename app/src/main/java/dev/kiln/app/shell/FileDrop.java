package dev.kiln.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files that are dragged onto the window from outside. */
final class FileDrop {
    private FileDrop() {}

    /** Opens each file that is dropped onto a node. */
    static void accept(Node node, Consumer<Path> open) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.getDragboard().getFiles().forEach(file -> open.accept(file.toPath()));
            event.setDropCompleted(true);
            event.consume();
        });
    }
}
