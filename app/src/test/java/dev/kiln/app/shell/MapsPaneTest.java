package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ColorLegend;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The maps of a small network whose first layer has two channels that a ReLU shuts off whatever the picture. */
class MapsPaneTest extends ShownWindow {
    private static final String LAYER = "conv1";
    private static final int FIRST_DEAD = 3;
    private static final int SECOND_DEAD = 5;

    private ActivationGrid grid;
    private ColorLegend legend;

    @BeforeEach
    void run(FxRobot robot) throws Exception {
        robot.interact(() -> {
            harness.window
                    .actions()
                    .openPreset(Presets.find("squeezenet-micro-32").orElseThrow());
            harness.workspace.run().weightsProperty().set(weights());
            harness.workspace.openSample(SamplePictures.all().get(0));
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> harness.workspace.run().resultProperty().get() != null);
        robot.interact(() -> harness.workspace.selection().select(LAYER));
        WaitForAsyncUtils.waitForFxEvents();
        grid = robot.lookup("#activation-grid").queryAs(ActivationGrid.class);
        legend = robot.lookup("#activation-legend").queryAs(ColorLegend.class);
    }

    private Weights weights() {
        Weights random = HeInitialization.initialize(
                harness.workspace.document().state().analysis().graph(), 1);
        List<WeightTensor> tensors = random.tensors().stream()
                .map(tensor -> tensor.name().equals(WeightTensor.biasName(LAYER)) ? shutOff(tensor) : tensor)
                .toList();
        return new Weights(Weights.Origin.UNTRAINED, "two dead channels", tensors);
    }

    private static WeightTensor shutOff(WeightTensor bias) {
        float[] values = bias.values().clone();
        values[FIRST_DEAD] = -1e6f;
        values[SECOND_DEAD] = -1e6f;
        return new WeightTensor(bias.name(), bias.shape(), values);
    }

    private void choose(FxRobot robot, String menu, String item) {
        robot.clickOn(menu).clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void deadMapsAreCountedAndHiddenInEveryLayer(FxRobot robot) {
        CheckBox hide = robot.lookup("#hide-dead").queryAs(CheckBox.class);
        int maps = grid.grid().tiles();
        assertThat(hide.getText()).isEqualTo("hide 2 dead");
        assertThat(robot.lookup("#activation-statistics").queryAs(Label.class).getText())
                .endsWith(" · 2 dead");
        robot.clickOn(hide);
        assertThat(grid.grid().tiles()).isEqualTo(maps - 2);
        assertThat(grid.order().tile(FIRST_DEAD)).isEqualTo(-1);
        assertThat(grid.order().tile(SECOND_DEAD)).isEqualTo(-1);
        robot.interact(() -> harness.workspace.selection().select("data"));
        robot.interact(() -> harness.workspace.selection().select(LAYER));
        assertThat(grid.grid().tiles()).isEqualTo(maps - 2);
    }

    @Test
    void sortingStaysWhileLayersChangeAndKeepsTheChannel(FxRobot robot) {
        robot.interact(() -> grid.selectedChannelProperty().set(FIRST_DEAD));
        choose(robot, "#map-sort", "Sort by sparsity");
        assertThat(grid.order().channel(0)).isEqualTo(FIRST_DEAD);
        assertThat(grid.order().channel(1)).isEqualTo(SECOND_DEAD);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(FIRST_DEAD);
        choose(robot, "#map-sort", "Sort by mean");
        int last = grid.grid().tiles() - 1;
        assertThat(grid.order().channel(last)).isEqualTo(SECOND_DEAD);
        robot.interact(() -> harness.workspace.selection().select("fire2/squeeze1x1"));
        assertThat(robot.lookup("#map-sort").queryLabeled().getText()).isEqualTo("by mean");
    }

    @Test
    void theNetworksScaleIsTheSameInEveryLayerButTheInput(FxRobot robot) {
        choose(robot, "#map-colors", "One colour scale per network");
        await("whole network");
        var range = legend.rangeProperty().get();
        assertThat(grid.networkRangeProperty().get()).isEqualTo(range);
        robot.interact(() -> harness.workspace.selection().select("fire2/squeeze1x1"));
        assertThat(legend.rangeProperty().get()).isEqualTo(range);
        robot.interact(() -> harness.workspace.selection().select("prob"));
        assertThat(legend.captionProperty().get()).isEqualTo("prob, all values: not on the network's scale");
        choose(robot, "#map-colors", "One colour scale per map");
        robot.interact(() -> harness.workspace.selection().select(LAYER));
        assertThat(legend.captionProperty().get()).isEqualTo("each map its own");
    }

    private void await(String caption) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> legend.captionProperty().get().equals(caption));
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "the legend says " + legend.captionProperty().get(), late);
        }
    }

    @Test
    void coloursFollowTheSignsOfTheValuesUnlessChosen(FxRobot robot) {
        assertThat(grid.colorMapProperty().get()).isSameAs(ColorMap.VIRIDIS);
        // the input is the picture minus a mean colour
        robot.interact(() -> harness.workspace.selection().select("data"));
        assertThat(grid.colorMapProperty().get()).isSameAs(ColorMap.BLUE_ORANGE);
        assertThat(legend.colorMapProperty().get()).isSameAs(ColorMap.BLUE_ORANGE);
        choose(robot, "#map-colors", "Magma");
        assertThat(grid.colorMapProperty().get()).isSameAs(ColorMap.MAGMA);
    }

    @Test
    void keysGoFromLayerToLayerAndKeepTheChannel(FxRobot robot) {
        robot.clickOn(grid.localToScreen(20, 20));
        assertThat(grid.selectedChannelProperty().get()).isZero();
        robot.type(KeyCode.RIGHT);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(1);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(harness.workspace.selection().layer()).isEqualTo("pool1");
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(1);
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(harness.workspace.selection().layer()).isEqualTo("data");
        robot.type(KeyCode.ESCAPE);
        assertThat(grid.selectedChannelProperty().get()).isEqualTo(-1);
        assertThat(grid.isFocused()).isTrue();
    }
}
