package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ActivationGridTest {
    private ActivationGrid grid;
    private ActivationMapView map;

    @Start
    void start(Stage stage) {
        grid = new ActivationGrid();
        grid.setMinSize(600, 300);
        map = new ActivationMapView();
        map.setMinSize(200, 300);
        map.tensorProperty().bind(grid.tensorProperty());
        map.channelProperty().bind(grid.selectedChannelProperty());
        grid.tensorProperty().set(Samples.waves(new TensorShape(128, 55, 55)));
        stage.setScene(new Scene(new HBox(grid, map), 800, 300));
        stage.show();
    }

    private Point2D middleOf(int channel) {
        GridLayout layout = grid.grid();
        return new Point2D(
                ActivationGrid.MARGIN + layout.x(channel) + layout.tileWidth() / 2.0,
                ActivationGrid.MARGIN + layout.y(channel) + layout.tileHeight() / 2.0 - grid.scrolled());
    }

    @Test
    void clickSelectsTheChannel(FxRobot robot) {
        robot.clickOn(grid.localToScreen(middleOf(12)));
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(12);
        assertThat(grid.hoveredChannelProperty().get()).isEqualTo(12);
    }

    @Test
    void arrowsMoveTheSelectionAndScroll(FxRobot robot) {
        robot.clickOn(grid.localToScreen(middleOf(3)));
        robot.type(KeyCode.RIGHT);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(4);
        for (int i = 0; i < 8; i++) {
            robot.type(KeyCode.DOWN);
        }
        int selected = grid.selectedChannelProperty().get();
        assertThat(selected).isEqualTo(4 + 8 * grid.grid().columns());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(middleOf(selected).getY()).isBetween(0.0, 300.0);
        robot.clickOn(grid.localToScreen(middleOf(selected + 1)));
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(selected + 1);
    }

    @Test
    void pixelsAreTheValuesColors(FxRobot robot) {
        // map 0 is all 1, map 1 all 0, map 2 all 0.5
        float[] values = new float[3 * 16];
        java.util.Arrays.fill(values, 0, 16, 1);
        java.util.Arrays.fill(values, 32, 48, 0.5f);
        robot.interact(() -> grid.tensorProperty().set(new Activations.Tensor(new TensorShape(3, 4, 4), values)));
        assertThat(grid.census()).isEqualTo(new MapCensus(3, 1, 2));
        assertPixel(robot, 0, ColorMap.VIRIDIS.argb(1));
        assertPixel(robot, 1, ColorMap.VIRIDIS.argb(0));
        assertPixel(robot, 2, ColorMap.VIRIDIS.argb(0.5));
        robot.interact(() -> grid.colorMapProperty().set(ColorMap.MAGMA));
        assertPixel(robot, 2, ColorMap.MAGMA.argb(0.5));
        robot.interact(() -> grid.rangeModeProperty().set(RangeMode.PER_MAP));
        assertPixel(robot, 0, ColorMap.MAGMA.argb(0));
    }

    private void assertPixel(FxRobot robot, int channel, int argb) {
        WritableImage image = snapshot(robot);
        Point2D at = middleOf(channel);
        assertThat(image.getPixelReader().getColor((int) at.getX(), (int) at.getY()))
                .isEqualTo(FxColors.of(Rgb.of(argb)));
    }

    @Test
    void deadMapsAreCounted() {
        // the sample switches off every seventh map, from the fourth on: 3, 10, … 122
        assertThat(grid.census()).isEqualTo(new MapCensus(128, 18, 0));
    }

    @Test
    void theSelectedMapIsAChannelWhereverItStands(FxRobot robot) {
        robot.clickOn(grid.localToScreen(middleOf(12)));
        robot.interact(() -> grid.sortProperty().set(MapSort.MEAN));
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(12);
        int tile = grid.order().tile(12);
        assertThat(middleOf(tile).getY()).isBetween(0.0, 300.0);
        robot.type(KeyCode.RIGHT);
        assertThat(grid.selectedChannelProperty().get())
                .isEqualTo(grid.order().channel(tile + 1))
                .isNotEqualTo(13);
        robot.type(KeyCode.HOME);
        int strongest = grid.selectedChannelProperty().get();
        assertThat(grid.order().tile(strongest)).isZero();
        robot.type(KeyCode.END);
        // equal means, all zero: the last of the dead maps
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(122);
        robot.type(KeyCode.ESCAPE);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(-1);
        robot.type(KeyCode.RIGHT);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(strongest);
    }

    @Test
    void deadMapsAreLeftOutOnDemand(FxRobot robot) {
        robot.interact(() -> grid.deadHiddenProperty().set(true));
        assertThat(grid.grid().tiles()).isEqualTo(110);
        robot.clickOn(grid.localToScreen(middleOf(3)));
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(4);
        robot.interact(
                () -> grid.tensorProperty().set(new Activations.Tensor(new TensorShape(2, 4, 4), new float[2 * 16])));
        assertThat(grid.grid().tiles()).isZero();
        assertThat(grid.census()).isEqualTo(new MapCensus(2, 2, 0));
        robot.type(KeyCode.RIGHT, KeyCode.HOME, KeyCode.ENTER);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(-1);
    }

    @Test
    void pageKeysAskForAnotherLayer(FxRobot robot) {
        List<Integer> steps = new ArrayList<>();
        robot.interact(() -> grid.onLayerStepProperty().set(steps::add));
        robot.clickOn(grid.localToScreen(middleOf(0)));
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(steps).containsExactly(1, 1, -1);
    }

    @Test
    void afterScrollingThePixelsAreAsIfPaintedAnew(FxRobot robot) {
        // the pointer marks a map
        robot.moveTo(map);
        for (int by : new int[] {-3, -4, -40, -300, 7, 100, 1000}) {
            robot.interact(() -> grid.lookup(".scroll-bar")
                    .fireEvent(new ScrollEvent(
                            ScrollEvent.SCROLL,
                            0,
                            0,
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            by,
                            0,
                            by,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null)));
            WritableImage scrolled = snapshot(robot);
            robot.interact(() -> {
                grid.rangeModeProperty().set(RangeMode.PER_MAP);
                grid.rangeModeProperty().set(RangeMode.PER_LAYER);
            });
            assertThat(pixels(scrolled)).isEqualTo(pixels(snapshot(robot)));
        }
    }

    private WritableImage snapshot(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(600, 300);
        robot.interact(() -> grid.snapshot(null, image));
        return image;
    }

    private static int[] pixels(WritableImage image) {
        int[] argb = new int[600 * 300];
        image.getPixelReader().getPixels(0, 0, 600, 300, PixelFormat.getIntArgbInstance(), argb, 0, 600);
        return argb;
    }

    @Test
    void selectionGoesWithTheChannelsThatAreGone(FxRobot robot) {
        robot.interact(() -> {
            grid.selectedChannelProperty().set(100);
            grid.tensorProperty().set(Samples.waves(new TensorShape(16, 55, 55)));
        });
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(-1);
        robot.interact(() -> grid.tensorProperty().set(null));
        assertThat(grid.getAccessibleText()).isEqualTo("No activations");
    }

    @Test
    void largeMapTellsTheValueUnderThePointer(FxRobot robot) {
        float[] values = {1, 2, 3, 4.25f};
        robot.interact(() -> {
            grid.tensorProperty().set(new Activations.Tensor(new TensorShape(1, 2, 2), values));
            grid.selectedChannelProperty().set(0);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(map.readoutProperty().get()).isEqualTo("#0  mean 2.563 · max 4.25 · 0 % zero");
        robot.moveTo(map.localToScreen(150, 150));
        assertThat(map.readoutProperty().get()).isEqualTo("row 1, column 1: 4.25");
    }
}
