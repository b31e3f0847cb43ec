package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworkDiagramTest {
    private NetworkDiagram diagram;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        diagram = new NetworkDiagram();
        diagram.graphProperty().set(Samples.shaped(Samples.squeezeNet()));
        stage.setScene(new Scene(diagram));
        // the tests share a stage, and one of them makes it narrow
        stage.setWidth(1000);
        stage.setHeight(300);
        stage.show();
    }

    private void click(FxRobot robot, Rect r) {
        robot.clickOn(diagram.localToScreen(diagram.toControl(r.centerX(), r.centerY())));
    }

    private Rect bounds(String layer) {
        return diagram.picture().boundsOf(layer).orElseThrow();
    }

    @Test
    void clickOnABoxSelectsItsLayer(FxRobot robot) {
        click(robot, bounds("fire4/expand3x3"));
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("fire4/expand3x3");
    }

    @Test
    void clickOnTheFrameSelectsTheModule(FxRobot robot) {
        Rect frame = bounds("fire4/concat");
        click(robot, new Rect(frame.x() + 1, frame.y() + 10, 2, 2));
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("fire4/concat");
    }

    @Test
    void pointerHovers(FxRobot robot) {
        Rect r = bounds("conv1");
        robot.moveTo(diagram.localToScreen(r.centerX(), r.centerY()));
        assertThat(diagram.hoveredLayerProperty().get()).isEqualTo("conv1");
    }

    @Test
    void arrowsMoveTheSelection(FxRobot robot) {
        click(robot, bounds("pool1"));
        robot.type(KeyCode.RIGHT);
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("fire2/concat");
        robot.type(KeyCode.DOWN);
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("fire2/squeeze1x1");
        robot.type(KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("conv1");
        robot.type(KeyCode.ESCAPE);
        assertThat(diagram.selectedLayerProperty().get()).isNull();
    }

    /** Whether the ring of the focus runs along the left edge. */
    private boolean ringed(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(1000, 300);
        robot.interact(() -> diagram.snapshot(null, image));
        return image.getPixelReader().getColor(1, 120).equals(FxColors.of(Tone.ACCENT, Theme.LIGHT));
    }

    @Test
    void theFocusIsSeenWhereNothingIsSelected(FxRobot robot) {
        robot.interact(diagram::requestFocus);
        assertThat(ringed(robot)).isTrue();
        click(robot, bounds("pool1"));
        assertThat(ringed(robot)).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(ringed(robot)).isTrue();
    }

    @Test
    void boxesHaveTheirRolesColors(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> diagram.themeProperty().set(theme));
            assertThat(pixel(robot, bounds("fire4/squeeze1x1"))).isEqualTo(FxColors.of(Role.SQUEEZE, theme));
            assertThat(pixel(robot, bounds("fire4/expand1x1"))).isEqualTo(FxColors.of(Role.EXPAND_1X1, theme));
            assertThat(pixel(robot, bounds("pool8"))).isEqualTo(FxColors.of(Role.POOL, theme));
        }
    }

    @Test
    void stalePictureFades(FxRobot robot) {
        robot.interact(() -> diagram.staleProperty().set(true));
        Color faded = pixel(robot, bounds("conv10"));
        assertThat(faded.getBrightness())
                .isGreaterThan(FxColors.of(Role.CONVOLUTION, Theme.LIGHT).getBrightness());
    }

    /** Share of a box's pixels that are not of its role's colour. */
    private double covered(FxRobot robot, Rect r) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(1000, 300);
        robot.interact(() -> diagram.snapshot(null, image));
        Color role = FxColors.of(Role.EXPAND_3X3, Theme.LIGHT);
        int other = 0;
        int all = 0;
        for (int y = (int) r.y() + 2; y < r.bottom() - 2; y++) {
            for (int x = (int) r.x() + 2; x < r.right() - 2; x++) {
                all++;
                other += image.getPixelReader().getColor(x, y).equals(role) ? 0 : 1;
            }
        }
        return (double) other / all;
    }

    @Test
    void untrainedLayersAreHatchedAndTheOthersNot(FxRobot robot) {
        robot.interact(() -> diagram.untrainedLayersProperty().set(Set.of("fire4/expand3x3")));
        assertThat(covered(robot, bounds("fire4/expand3x3"))).isBetween(0.2, 0.8);
        assertThat(covered(robot, bounds("fire3/expand3x3"))).isZero();
        robot.interact(() -> diagram.untrainedLayersProperty().set(Set.of()));
        assertThat(covered(robot, bounds("fire4/expand3x3"))).isZero();
    }

    private Color pixel(FxRobot robot, Rect r) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(1000, 300);
        robot.interact(() -> diagram.snapshot(null, image));
        return image.getPixelReader().getColor((int) r.centerX(), (int) r.centerY());
    }

    @Test
    void narrowPictureScrollsToTheSelection(FxRobot robot) {
        robot.interact(() -> stage.setWidth(400));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> diagram.selectedLayerProperty().set("prob"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.toControl(bounds("prob").right(), 0).getX()).isBetween(0.0, 400.0);
        click(robot, bounds("gap"));
        assertThat(diagram.selectedLayerProperty().get()).isEqualTo("gap");
    }

    @Test
    void screenReadersHearTheNetwork() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(diagram.getAccessibleText()).startsWith("SqueezeNet v1.0: ").contains("in 16 blocks", "fire9");
    }
}
