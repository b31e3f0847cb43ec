package dev.kiln.visualizers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CostChartTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;

    private CostChart chart;

    @Start
    void start(Stage stage) {
        chart = new CostChart();
        chart.analysisProperty().set(Analysis.of(Samples.shaped(Samples.squeezeNet())));
        stage.setScene(new Scene(chart, WIDTH, HEIGHT));
        stage.show();
    }

    @Test
    void clickOnAPartOfABarSelectsItsLayer(FxRobot robot) {
        Point2D dense = find("fire8/expand3x3");
        robot.clickOn(chart.localToScreen(dense));
        assertThat(chart.selectedLayerProperty().get()).isEqualTo("fire8/expand3x3");
    }

    @Test
    void clickAboveABarSelectsTheBlock(FxRobot robot) {
        robot.clickOn(chart.localToScreen(find("fire2/concat")));
        assertThat(chart.selectedLayerProperty().get()).isEqualTo("fire2/concat");
    }

    @Test
    void partsHaveTheirRolesColorsInBothThemes(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> chart.themeProperty().set(theme));
            assertThat(pixel(robot, find("fire8/squeeze1x1"))).isEqualTo(FxColors.of(Role.SQUEEZE, theme));
            assertThat(pixel(robot, find("fire8/expand3x3"))).isEqualTo(FxColors.of(Role.EXPAND_3X3, theme));
        }
    }

    @Test
    void newAnalysisReplacesTheBars(FxRobot robot) {
        assertThat(find("fire8/bypass1x1")).isNull();
        robot.interact(
                () -> chart.analysisProperty().set(Analysis.of(Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)))));
        assertThat(pixel(robot, find("fire8/bypass1x1"))).isEqualTo(FxColors.of(Role.BYPASS, Theme.LIGHT));
        robot.interact(() -> chart.analysisProperty().set(null));
        assertThat(find("conv10")).isNull();
        assertThat(chart.getAccessibleText()).isEqualTo("No network");
    }

    @Test
    void selectionOfALayerWithoutCostsIsNoError(FxRobot robot) {
        robot.interact(() -> chart.selectedLayerProperty().set("pool1"));
        robot.interact(() -> chart.selectedLayerProperty().set("no such layer"));
        robot.interact(() -> chart.selectedLayerProperty().set(null));
        assertThat(find("conv10")).isNotNull();
    }

    /** A point well inside what selects the layer, found as a user finds it: by looking everywhere. */
    private Point2D find(String layer) {
        WaitForAsyncUtils.waitForFxEvents();
        for (int y = 0; y < HEIGHT - 3; y += 2) {
            for (int x = 0; x < WIDTH - 5; x += 4) {
                if (layer.equals(chart.layerAt(x, y)) && layer.equals(chart.layerAt(x + 4, y + 2))) {
                    return new Point2D(x + 2, y + 1);
                }
            }
        }
        return null;
    }

    private Color pixel(FxRobot robot, Point2D point) {
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        robot.interact(() -> chart.snapshot(null, image));
        return image.getPixelReader().getColor((int) point.getX(), (int) point.getY());
    }
}
