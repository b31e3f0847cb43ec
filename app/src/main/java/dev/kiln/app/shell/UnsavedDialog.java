package dev.kiln.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Asks whether a project is saved before it is left. */
final class UnsavedDialog {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonBar.ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType("Don't save", ButtonBar.ButtonData.NO);

    private UnsavedDialog() {}

    /** Waits for the user's answer; a dialog that is closed otherwise means to stay. */
    static Dialogs.Unsaved ask(Stage owner, UnsavedWork work) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, work.details(), SAVE, DISCARD, ButtonType.CANCEL);
        alert.setTitle("Kiln");
        alert.setHeaderText(work.question());
        alert.getDialogPane().setId("unsaved-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        ButtonType answer = BesideWindow.ask(alert, owner).orElse(ButtonType.CANCEL);
        if (answer == SAVE) {
            return Dialogs.Unsaved.SAVE;
        }
        return answer == DISCARD ? Dialogs.Unsaved.DISCARD : Dialogs.Unsaved.STAY;
    }
}
