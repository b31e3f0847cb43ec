package dev.kiln.visualizers.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.WeightTensor;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Rgb;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KernelGridTest {
    private KernelGrid view;

    /** 96 kernels of conv1's size; number 5 answers to red only. */
    @Start
    void start(Stage stage) {
        float[] values = new float[96 * 3 * 49];
        Arrays.fill(values, (5 * 3 + 2) * 49, (5 * 3 + 3) * 49, 1);
        WeightTensor tensor = new WeightTensor("conv1.weight", List.of(96, 3, 7, 7), values);
        view = new KernelGrid();
        view.pictureProperty().set(LayerKernels.of(tensor, true, true, 1).picture(0));
        stage.setScene(new Scene(view, 700, 200));
        // tests share one stage, which keeps the size of the test before
        stage.sizeToScene();
        stage.show();
    }

    private Point2D middleOf(int tile) {
        return new Point2D(
                6 + view.grid().x(tile) + view.grid().tileWidth() / 2.0,
                6 + view.grid().y(tile) + view.grid().tileHeight() / 2.0);
    }

    @Test
    void all96KernelsFitAndThePixelsAreTheirColors(FxRobot robot) {
        assertThat(view.grid().height()).isLessThanOrEqualTo(188);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage shot = WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.snapshot(null, null));
        Point2D red = middleOf(5);
        assertThat(shot.getPixelReader().getColor((int) red.getX(), (int) red.getY()))
                .isEqualTo(FxColors.of(new Rgb(255, 128, 128)));
        Point2D grey = middleOf(6);
        assertThat(shot.getPixelReader().getColor((int) grey.getX(), (int) grey.getY()))
                .isEqualTo(FxColors.of(new Rgb(128, 128, 128)));
    }

    @Test
    void thePointerAndTheKeyboardTravel(FxRobot robot) {
        robot.clickOn(view.localToScreen(middleOf(5)));
        assertThat(view.selectedProperty().get()).isEqualTo(new KernelCell(5, 3, 3));
        assertThat(view.hoveredProperty().get()).isEqualTo(new KernelCell(5, 3, 3));
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        int columns = view.grid().columns();
        assertThat(view.selectedProperty().get()).isEqualTo(new KernelCell(6 + columns, 3, 3));
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(view.selectedProperty().get()).isEqualTo(new KernelCell(6 + columns, 3, 2));
    }

    @Test
    void theKeyboardScrollsToWhatDoesNotFit(FxRobot robot) {
        WeightTensor tensor = new WeightTensor("a.weight", List.of(1, 900, 3, 3), new float[8100]);
        robot.interact(() -> view.pictureProperty()
                .set(LayerKernels.of(tensor, false, true, 1).picture(0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.selectedProperty().get()).isNull();
        robot.interact(() -> view.selectedProperty().set(new KernelCell(0, 0, 0)));
        robot.interact(view::requestFocus);
        int columns = view.grid().columns();
        int rows = view.grid().rows();
        assertThat(view.grid().height()).isGreaterThan(188);
        for (int i = 1; i < rows - 1; i++) {
            robot.type(KeyCode.DOWN);
        }
        int tile = (rows - 2) * columns;
        assertThat(view.selectedProperty().get().tile()).isEqualTo(tile);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.cellAt(10, 190).tile()).isGreaterThanOrEqualTo(tile);
    }
}
