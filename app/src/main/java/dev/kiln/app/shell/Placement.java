package dev.kiln.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts a window where the last one was, and knows where it is while it is neither maximized nor an icon. */
final class Placement {
    /** Below this the window would be too small to read. */
    private static final double MIN_WIDTH = 900;

    private static final double MIN_HEIGHT = 600;

    private final Stage stage;
    private Rectangle2D normal;

    /**
     * @param stage not shown yet
     * @param remembered where the last window was
     */
    Placement(Stage stage, Optional<WindowPlace> remembered) {
        this.stage = stage;
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        normal = remembered.map(place -> place.fitted(primary, screens)).orElseGet(() -> WindowPlace.first(primary));
        stage.setMinWidth(Math.min(MIN_WIDTH, primary.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, primary.getHeight()));
        apply();
        stage.setMaximized(remembered.filter(WindowPlace::maximized).isPresent());
        // JavaFX does not tell all window managers of a size that was set before the window is shown
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> {
            if (!stage.isMaximized()) {
                apply();
            }
        });
        if (stage.isMaximized()) {
            goBackOnce(normal);
        }
        List.<ObservableValue<?>>of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())
                .forEach(value -> value.addListener((o, before, now) -> note()));
        stage.getProperties().put(Placement.class, this);
    }

    /** That of a window which was placed. */
    static Placement of(Stage stage) {
        return (Placement) stage.getProperties().get(Placement.class);
    }

    /** A window that was shown maximized has never had its normal size: some window managers then make one up. */
    private void goBackOnce(Rectangle2D remembered) {
        stage.maximizedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> maximized, Boolean before, Boolean now) {
                if (!now) {
                    maximized.removeListener(this);
                    Platform.runLater(() -> {
                        normal = remembered;
                        apply();
                    });
                }
            }
        });
    }

    private void apply() {
        Rectangle2D bounds = normal;
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
    }

    /** A window that becomes maximized has the screen's size some moments before it says that it is. */
    private void note() {
        boolean usual = stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        Rectangle2D now = new Rectangle2D(
                stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        if (usual && WindowPlace.isUsual(now, Screen.getPrimary().getVisualBounds())) {
            normal = now;
        }
    }

    /** Where the window is now, or would be if it were not maximized. */
    WindowPlace place() {
        return new WindowPlace(normal, stage.isMaximized());
    }
}
