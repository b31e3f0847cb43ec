package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LinkedGridsTest {
    private final ActivationGrid[] grids = new ActivationGrid[2];
    private LinkedGrids linked;

    @Start
    void start(Stage stage) {
        for (int i = 0; i < grids.length; i++) {
            grids[i] = new ActivationGrid();
            grids[i].setMinSize(300, 200);
            grids[i].setMaxSize(300, 200);
            grids[i].tensorProperty().set(Samples.waves(new TensorShape(128, 55, 55)));
        }
        linked = new LinkedGrids(grids[0], grids[1]);
        linked.link();
        stage.setScene(new Scene(new HBox(grids), 600, 200));
        stage.show();
    }

    private static Point2D middleOf(ActivationGrid grid, int channel) {
        GridLayout layout = grid.grid();
        return new Point2D(
                ActivationGrid.MARGIN + layout.x(channel) + layout.tileWidth() / 2.0,
                ActivationGrid.MARGIN + layout.y(channel) + layout.tileHeight() / 2.0 - grid.scrolled());
    }

    @Test
    void selectionAndPointerAreSharedInBothDirections(FxRobot robot) {
        robot.clickOn(grids[1].localToScreen(middleOf(grids[1], 6)));
        assertThat(grids[0].selectedChannelProperty().get()).isEqualTo(6);
        assertThat(grids[0].hoveredChannelProperty().get()).isEqualTo(6);
        robot.clickOn(grids[0].localToScreen(middleOf(grids[0], 2)));
        assertThat(grids[1].selectedChannelProperty().get()).isEqualTo(2);
    }

    @Test
    void scrollingIsShared(FxRobot robot) {
        robot.interact(() -> grids[1].scrollProperty().set(150));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(grids[1].scrolled()).isPositive();
        assertThat(grids[0].scrolled()).isEqualTo(grids[1].scrolled());
    }

    @Test
    void unlinkedGridsGoTheirOwnWay(FxRobot robot) {
        robot.interact(() -> {
            linked.unlink();
            grids[0].selectedChannelProperty().set(100);
            grids[1].tensorProperty().set(Samples.waves(new TensorShape(16, 55, 55)));
        });
        assertThat(grids[0].selectedChannelProperty().get()).isEqualTo(100);
        robot.interact(() -> grids[0].scrollProperty().set(150));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(grids[0].scrolled()).isPositive();
        robot.interact(() -> linked.link());
        assertThat(grids[1].selectedChannelProperty().get())
                .isEqualTo(grids[0].selectedChannelProperty().get());
    }

    /** Half of the shared scale is the colour map's middle, whatever the layer's own values are. */
    @Test
    void aRangeFromOutsideSetsTheScale(FxRobot robot) {
        float[] values = new float[2 * 16];
        Arrays.fill(values, 0, 16, 1);
        robot.interact(() -> {
            grids[0].tensorProperty().set(new Activations.Tensor(new TensorShape(2, 4, 4), values));
            grids[0].layerRangeProperty().set(new ValueRange(0, 2));
        });
        assertPixel(robot, 0, ColorMap.VIRIDIS.argb(0.5));
        robot.interact(() -> grids[0].layerRangeProperty().set(null));
        assertPixel(robot, 0, ColorMap.VIRIDIS.argb(1));
    }

    private void assertPixel(FxRobot robot, int channel, int argb) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(300, 200);
        robot.interact(() -> grids[0].snapshot(null, image));
        Point2D at = middleOf(grids[0], channel);
        assertThat(image.getPixelReader().getColor((int) at.getX(), (int) at.getY()))
                .isEqualTo(FxColors.of(Rgb.of(argb)));
    }
}
