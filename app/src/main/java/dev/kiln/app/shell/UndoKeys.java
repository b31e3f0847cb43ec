package dev.kiln.app.shell;

import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Lets the keys of undo and redo reach the window from any field. JavaFX's text fields keep these keys for themselves, even where
 * they have nothing to undo. Here a field has them only while it holds text that was typed and not yet taken over; Enter, Escape, a
 * step by arrow, and leaving the field end that.
 */
final class UndoKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final ChangeListener<String> textListener = (o, before, now) -> changed(now);
    /** The field that has the focus, or null. */
    private TextInputControl field;
    /** Its text as it was last taken over or shown by the window. */
    private String settled = "";
    /** Whether what happens to the text now comes from keys that write. */
    private boolean typing;

    private UndoKeys() {}

    /** Follows the fields of a scene from now on. */
    static void install(Scene scene) {
        UndoKeys keys = new UndoKeys();
        scene.focusOwnerProperty().addListener((o, before, now) -> keys.follow(editor(now)));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> keys.typing = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, UndoKeys::redo);
    }

    private static TextInputControl editor(Node focused) {
        if (focused instanceof Spinner<?> spinner) {
            return spinner.isEditable() ? spinner.getEditor() : null;
        } else if (focused instanceof ComboBox<?> box) {
            return box.isEditable() ? box.getEditor() : null;
        }
        return focused instanceof TextInputControl text ? text : null;
    }

    private void follow(TextInputControl now) {
        if (field != null) {
            field.textProperty().removeListener(textListener);
        }
        field = now;
        typing = false;
        if (now != null) {
            settled = now.getText();
            now.textProperty().addListener(textListener);
        }
    }

    private void changed(String text) {
        if (!typing) {
            settled = text;
        }
    }

    private void press(KeyEvent event) {
        if (field == null || !(event.getTarget() instanceof Node target) || !isOfField(target)) {
            return;
        }
        if (UNDO.match(event) || REDO.match(event) || REDO_TOO.match(event)) {
            typing = !settled.equals(field.getText());
            if (!typing) {
                event.consume();
                pass(event);
            }
            return;
        }
        switch (event.getCode()) {
            case ENTER, ESCAPE, UP, DOWN -> {
                typing = false;
                settled = field.getText();
            }
            default -> typing = true;
        }
    }

    private boolean isOfField(Node target) {
        return target == field || target == owner();
    }

    /** The control that the field is a part of, or the field itself. */
    private Node owner() {
        Node parent = field.getParent();
        return parent instanceof Spinner<?> || parent instanceof ComboBoxBase<?> ? parent : field;
    }

    /** Sends the keys on as if the field were not there. */
    private void pass(KeyEvent event) {
        Node around = owner().getParent();
        Event.fireEvent(around, event.copyFor(around, around));
    }

    /** The other keys of redo, where nobody took them. */
    private static void redo(KeyEvent event) {
        if (REDO_TOO.match(event)) {
            event.consume();
            Scene scene = (Scene) event.getSource();
            KeyEvent usual = new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    KeyCode.Y,
                    false,
                    event.isControlDown(),
                    event.isAltDown(),
                    event.isMetaDown());
            Event.fireEvent(scene.getRoot(), usual);
        }
    }
}
