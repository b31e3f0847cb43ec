package dev.kiln.app.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What tests of the window do with the JavaFX thread. */
final class Fx {
    private static final int SECONDS = 120;

    private Fx() {}

    /** Does something on the JavaFX thread, and all that follows from it there. */
    static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(SECONDS), action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for background work, and for all that follows from it on the JavaFX thread. */
    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not happen in time", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The text of a label or button; looked up on the JavaFX thread, where nothing changes the scene meanwhile. */
    static String text(FxRobot robot, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(SECONDS),
                () -> robot.lookup("#" + id).queryAs(Labeled.class).getText());
    }
}
