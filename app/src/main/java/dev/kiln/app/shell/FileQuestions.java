package dev.kiln.app.shell;

import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** Asks for files over a window that stays as large as it is. */
final class FileQuestions {
    private FileQuestions() {}

    /**
     * Asks.
     *
     * @param question shows the platform's dialog over a window and waits
     */
    static <T> T over(Stage stage, Function<Window, T> question) {
        if (!stage.isMaximized()) {
            return question.apply(stage);
        }
        // the platform's dialog takes from its owner the right to be resized, which ends its being maximized
        Stage stand = stand(stage);
        ChangeListener<Boolean> keepAbove = (o, before, focused) -> stand.toFront();
        stage.focusedProperty().addListener(keepAbove);
        try {
            return InputBlock.during(stage, () -> question.apply(stand));
        } finally {
            stage.focusedProperty().removeListener(keepAbove);
            stand.hide();
            stage.requestFocus();
        }
    }

    /** A window of one transparent pixel in the middle of another; not owned by it, since JavaFX disables owners of owners too. */
    private static Stage stand(Stage stage) {
        Stage stand = new Stage(StageStyle.TRANSPARENT);
        stand.setTitle(stage.getTitle());
        stand.setScene(new Scene(new Group(), 1, 1, Color.TRANSPARENT));
        stand.setX(stage.getX() + stage.getWidth() / 2);
        stand.setY(stage.getY() + stage.getHeight() / 2);
        stand.show();
        return stand;
    }
}
