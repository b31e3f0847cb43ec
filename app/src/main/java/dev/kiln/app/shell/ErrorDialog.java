package dev.kiln.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** The one dialog for errors: it does not stop the window. */
final class ErrorDialog implements Messages.Display {
    private final Stage owner;

    ErrorDialog(Stage owner) {
        this.owner = owner;
    }

    @Override
    public void show(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle("Kiln");
        alert.setHeaderText(title);
        alert.setContentText(text);
        alert.setResizable(true);
        alert.getDialogPane().setId("error-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(520);
        alert.show();
    }
}
