package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.image.SamplePictures;
import dev.kiln.visualizers.activation.ActivationGrid;
import dev.kiln.visualizers.activation.ActivationMapView;
import dev.kiln.visualizers.activation.HistogramView;
import dev.kiln.visualizers.activation.ReceptiveFieldView;
import dev.kiln.visualizers.explanation.ExplanationView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** One map large, in the real window: overlay, readout, receptive field, explanation. */
class LargeMapTest extends ShownWindow {
    @BeforeEach
    void runAPicture(FxRobot robot) {
        TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(3));
        robot.interact(() -> harness.workspace.openSample(SamplePictures.all().get(0)));
        waitFor(() -> harness.workspace.run().resultProperty().get() != null);
    }

    private void show(FxRobot robot, String layer, int channel) {
        robot.interact(() -> harness.workspace.selection().select(layer));
        ActivationGrid grid = robot.lookup("#activation-grid").queryAs(ActivationGrid.class);
        robot.interact(() -> grid.selectedChannelProperty().set(channel));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ActivationMapView map(FxRobot robot) {
        return robot.lookup("#activation-large").queryAs(ActivationMapView.class);
    }

    private static ExplanationView explanation(FxRobot robot) {
        return robot.lookup("#activation-explanation").queryAs(ExplanationView.class);
    }

    private static String readout(FxRobot robot) {
        return robot.lookup("#activation-readout").queryAs(Label.class).getText();
    }

    @Test
    void theCellUnderThePointerIsMarkedEverywhere(FxRobot robot) {
        show(robot, "fire9/concat", 5);
        ActivationMapView map = map(robot);
        robot.moveTo(map);
        assertThat(map.cellProperty().get()).isNotNull();
        assertThat(readout(robot)).matches("row \\d+, column \\d+: .* · sees \\d+×\\d+ px");
        ReceptiveFieldView picture = robot.lookup("#activation-seen").queryAs(ReceptiveFieldView.class);
        assertThat(picture.seenProperty().get()).isEqualTo(map.seenProperty().get());
        assertThat(robot.lookup("#activation-histogram")
                        .queryAs(HistogramView.class)
                        .markedProperty()
                        .get())
                .isNotNull();
    }

    @Test
    void aClickExplainsTheValueAndEscapeLeadsBack(FxRobot robot) {
        show(robot, "fire2/expand3x3", 7);
        robot.clickOn(map(robot));
        assertThat(explanation(robot).isVisible()).isTrue();
        assertThat(robot.lookup("#activation-explanation .explanation-arithmetic")
                        .queryAs(Label.class)
                        .getText())
                .startsWith("Σ products ")
                .contains(" + bias ", " → ReLU ");
        robot.type(KeyCode.ESCAPE);
        assertThat(explanation(robot).isVisible()).isFalse();
        assertThat(map(robot).isFocused()).isTrue();
    }

    @Test
    void aConcatenationLeadsToTheConvolutionBehindIt(FxRobot robot) {
        show(robot, "fire9/concat", 260);
        robot.clickOn(map(robot));
        assertThat(robot.lookup("#activation-explanation .explanation-title").queryAllAs(Label.class).stream()
                        .map(Label::getText))
                .anyMatch(title -> title.startsWith("fire9/concat · channel 260 · "))
                .anyMatch(title -> title.startsWith("fire9/expand3x3 · channel 4 · "));
    }

    @Test
    void arrowKeysMoveTheCellAndEnterExplainsIt(FxRobot robot) {
        show(robot, "conv10", 281);
        ActivationMapView map = map(robot);
        robot.interact(map::requestFocus);
        robot.type(KeyCode.UP);
        var strongest = map.cellProperty().get();
        robot.type(strongest.column() == 0 ? KeyCode.RIGHT : KeyCode.LEFT);
        assertThat(map.cellProperty().get()).isNotEqualTo(strongest);
        robot.type(KeyCode.ENTER);
        assertThat(explanation(robot).isVisible()).isTrue();
    }

    @Test
    void aMapOfAClassSaysWhichAndTheGridShowsIt(FxRobot robot) {
        show(robot, "conv10", 3);
        ActivationGrid grid = robot.lookup("#activation-grid").queryAs(ActivationGrid.class);
        show(robot, "conv10", 282);
        // index 282 of ILSVRC 2012's classes
        assertThat(robot.lookup("#activation-large-title").queryAs(Label.class).getText())
                .isEqualTo("map 282, tiger cat");
        int top = grid.grid().y(282);
        assertThat((double) top)
                .isBetween(
                        grid.scrollProperty().get() - 1,
                        grid.scrollProperty().get()
                                + grid.getHeight()
                                - grid.grid().tileHeight());
        show(robot, "fire9/concat", 282);
        assertThat(robot.lookup("#activation-large-title").queryAs(Label.class).getText())
                .isEqualTo("map 282");
    }

    @Test
    void aDoubleClickGivesAMapTheWholeViewAndEscapeLeadsBack(FxRobot robot) {
        show(robot, "conv10", 282);
        double before = map(robot).getWidth();
        robot.doubleClickOn(map(robot));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#activation-grid").tryQuery()).isEmpty();
        assertThat(explanation(robot).isVisible()).isFalse();
        assertThat(map(robot).getWidth()).isGreaterThan(before);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#activation-grid").tryQuery()).isPresent();
    }

    @Test
    void theOverlayStaysOnWhileTravelling(FxRobot robot) {
        show(robot, "conv1", 0);
        robot.clickOn("#overlay");
        Slider opacity = robot.lookup("#overlay-opacity").queryAs(Slider.class);
        robot.interact(() -> opacity.setValue(0.25));
        show(robot, "conv10", 3);
        assertThat(robot.lookup("#overlay").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(map(robot).overlayProperty().get().opacity()).isEqualTo(0.25);
        assertThat(robot.lookup("#activation-seen").queryAs(Node.class).isVisible())
                .isFalse();
    }

    @Test
    void aValueOfAVectorIsExplainedAtOnce(FxRobot robot) {
        show(robot, "gap", 281);
        assertThat(robot.lookup("#activation-explanation .explanation-arithmetic")
                        .queryAs(Label.class)
                        .getText())
                .matches("Σ .* ÷ 225 = .*");
        show(robot, "fire9/concat", 3);
        assertThat(explanation(robot).isVisible()).isFalse();
    }
}
