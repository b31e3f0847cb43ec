package dev.kiln.app.shell;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Small windows that belong to a large one and leave its size and state alone. */
final class BesideWindow {
    private BesideWindow() {}

    /** Shows it; the large window goes on. */
    static void show(Alert alert, Window owner) {
        prepare(alert, owner);
        // JavaFX does not tell all window managers of a size and a place that were set before the window is shown
        alert.setOnShown(shown -> {
            alert.setWidth(alert.getWidth());
            alert.setHeight(alert.getHeight());
            center(alert, owner);
        });
        alert.show();
    }

    /** Waits for the answer; the large window takes no input meanwhile. */
    static Optional<ButtonType> ask(Alert alert, Stage owner) {
        prepare(alert, owner);
        // where it waits for the answer the size is lost already when it is shown
        alert.setOnShown(shown -> {
            fit(alert, owner);
            Platform.runLater(() -> fit(alert, owner));
        });
        return InputBlock.during(owner, alert::showAndWait);
    }

    private static void prepare(Alert alert, Window owner) {
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
    }

    /** Gives a small window the size of its content, in the middle of the large one. */
    private static void fit(Alert alert, Window owner) {
        alert.getDialogPane().getScene().getWindow().sizeToScene();
        center(alert, owner);
    }

    private static void center(Alert alert, Window owner) {
        alert.setX(Math.rint(owner.getX() + (owner.getWidth() - alert.getWidth()) / 2));
        alert.setY(Math.rint(owner.getY() + (owner.getHeight() - alert.getHeight()) / 2));
    }
}
