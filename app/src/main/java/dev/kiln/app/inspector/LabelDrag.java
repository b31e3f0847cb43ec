package dev.kiln.app.inspector;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edit;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Changes a number by dragging its name to the left or right: one step of the history. Escape takes all of it back. */
final class LabelDrag {
    private final NumberControl control;
    private final Document document;
    private final Consumer<String> select;
    private final EventHandler<KeyEvent> escape = this::escape;
    /** The field as it was at the start, or null where nothing is dragged. */
    private Field.Number start;

    private double startX;
    private Scene scene;

    private LabelDrag(NumberControl control, Document document, Consumer<String> select) {
        this.control = control;
        this.document = document;
        this.select = select;
    }

    static void install(Label label, NumberControl control, Document document, Consumer<String> select) {
        LabelDrag drag = new LabelDrag(control, document, select);
        label.setCursor(Cursor.H_RESIZE);
        label.getStyleClass().add("drag-name");
        label.setOnMousePressed(drag::press);
        label.setOnMouseDragged(drag::move);
        label.setOnMouseReleased(event -> drag.end());
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            control.node().requestFocus();
            start = control.field();
            startX = event.getScreenX();
            scene = control.node().getScene();
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void move(MouseEvent event) {
        if (start != null) {
            int wanted = start.dragged(event.getScreenX() - startX, event.isAltDown());
            document.drag(start.edit().apply(wanted));
            if (start.selects() != null) {
                select.accept(start.selects().apply(wanted));
            }
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && start != null) {
            event.consume();
            // back to the start, which then leaves no step
            document.drag(new Edit("leave as it was", architecture -> architecture));
            if (start.selects() != null) {
                select.accept(start.selects().apply(start.value()));
            }
            end();
        }
    }

    private void end() {
        if (start != null) {
            start = null;
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            document.endDrag();
        }
    }
}
