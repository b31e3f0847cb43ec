package dev.kiln.app.shell;

import javafx.stage.Stage;

/**
 * What a window needs of the application around it.
 *
 * @param appearance the one of all windows: JavaFX has one style sheet for all
 * @param notices what the window says at its top
 * @param newWindow opens another window on a project of its own
 * @param close closes this window, where its user agrees
 * @param quit closes all windows, where their user agrees
 * @param about says what Kiln is
 */
record WindowServices(
        Appearance appearance, Notices notices, Runnable newWindow, Runnable close, Runnable quit, Runnable about) {
    /** Those of a window that is alone. */
    static WindowServices alone(Stage stage, Appearance appearance, Notices notices) {
        Runnable close = () -> KilnApplication.close(stage);
        return new WindowServices(appearance, notices, () -> {}, close, close, () -> KilnApplication.about(stage));
    }
}
