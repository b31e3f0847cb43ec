package dev.kiln.app.shell;

import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Keeps input from a window while it waits for an answer. JavaFX's own way, modality, takes from the window the right to be resized;
 * window managers then end its being maximized.
 */
final class InputBlock {
    private InputBlock() {}

    /** Asks, and gives the answer; the window takes neither input nor the wish to close it meanwhile. */
    static <T> T during(Stage stage, Supplier<T> question) {
        EventHandler<Event> consume = Event::consume;
        Scene scene = stage.getScene();
        scene.addEventFilter(InputEvent.ANY, consume);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, consume);
        try {
            return question.get();
        } finally {
            scene.removeEventFilter(InputEvent.ANY, consume);
            stage.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, consume);
        }
    }
}
