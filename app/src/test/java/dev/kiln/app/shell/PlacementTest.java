package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.layout.Pane;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PlacementTest {
    private static final Rectangle2D SMALL = new Rectangle2D(40, 30, 1000, 650);

    private Stage stage;

    @AfterEach
    void close() {
        onFx(stage::hide);
    }

    private Placement shown(WindowPlace remembered) {
        List<Placement> made = new ArrayList<>();
        onFx(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new Pane()));
            made.add(new Placement(stage, Optional.ofNullable(remembered)));
            stage.show();
        });
        return made.get(0);
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    @Test
    void opensWhereTheLastWindowWas() {
        shown(new WindowPlace(SMALL, false));
        assertThat(bounds()).isEqualTo(SMALL);
    }

    @Test
    void ofAMaximizedWindowItRemembersWhatItGoesBackTo() {
        Placement placement = shown(new WindowPlace(SMALL, false));
        onFx(() -> stage.setMaximized(true));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        onFx(() -> {
            // as the platform does it
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        });
        assertThat(placement.place()).isEqualTo(new WindowPlace(SMALL, true));
    }

    @Test
    void aWindowThatWasShownMaximizedGoesBackToTheRememberedSize() {
        shown(new WindowPlace(SMALL, true));
        onFx(() -> stage.setMaximized(false));
        // the size follows behind the state
        onFx(() -> {});
        assertThat(bounds()).isEqualTo(SMALL);
        assertThat(Placement.of(stage).place()).isEqualTo(new WindowPlace(SMALL, false));
    }

    @Test
    void theScreensSizeThatComesBeforeTheStateIsNotRemembered() {
        Placement placement = shown(new WindowPlace(SMALL, false));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        onFx(() -> {
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
            stage.setMaximized(true);
        });
        assertThat(placement.place().bounds().getHeight()).isEqualTo(SMALL.getHeight());
    }

    @Test
    void staysUsableOnNineHundredTimesSixHundredPixels() {
        shown(new WindowPlace(new Rectangle2D(0, 0, 900, 600), false));
        assertThat(stage.getMinWidth()).isLessThanOrEqualTo(900);
        assertThat(stage.getMinHeight()).isLessThanOrEqualTo(600);
        assertThat(stage.getWidth()).isEqualTo(900);
    }

    @Test
    void aDialogTakesNothingFromItsOwner() {
        shown(new WindowPlace(SMALL, false));
        onFx(() -> {
            Alert alert = new Alert(Alert.AlertType.INFORMATION);
            BesideWindow.show(alert, stage);
            // any other modality makes JavaFX disable the owner, which window managers answer by resizing it
            assertThat(alert.getModality()).isEqualTo(Modality.NONE);
            alert.close();
        });
    }
}
