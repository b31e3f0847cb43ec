package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.compress.CompressionViewModel;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.io.InputException;
import dev.kiln.visualizers.compression.CurveSet;
import dev.kiln.visualizers.compression.CurvesChart;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Goals and sensitivity of a small untrained network in the real window. */
class GoalsWindowTest extends ShownWindow {
    private CompressionViewModel model() {
        return harness.workspace.compression();
    }

    private static CurveSet curves(FxRobot robot) {
        return robot.lookup("#sensitivity-chart")
                .queryAs(CurvesChart.class)
                .curvesProperty()
                .get();
    }

    private static void choosePane(FxRobot robot, String id) {
        onFx(() ->
                robot.lookup("#compress-pane-" + id).queryAs(ToggleButton.class).fire());
    }

    private void openGoals(FxRobot robot) throws InputException {
        Architecture small = WindowHarness.preset("squeezenet-v1.1");
        for (String setting : new String[] {"modules=1", "input=48", "classes=10"}) {
            small = Settings.parse(setting).apply(small);
        }
        Architecture opened = small;
        onFx(() -> {
            harness.workspace.document().open(opened, null);
            robot.lookup(".tab-pane").queryAs(TabPane.class).getTabs().stream()
                    .filter(tab -> tab.getId().equals("tab-compress"))
                    .forEach(tab -> tab.getTabPane().getSelectionModel().select(tab));
        });
        choosePane(robot, "sensitivity");
        waitFor(() -> model().isExact());
    }

    private void fire(FxRobot robot, String id) {
        onFx(() -> ((ButtonBase) robot.lookup("#" + id).query()).fire());
    }

    @Test
    void aGoalSetsThePlanAndUndoTakesItBackWithWhatWasSaidOfIt(FxRobot robot) throws InputException {
        openGoals(robot);
        long before = model().resultProperty().get().parts().total();
        onFx(() -> robot.lookup("#goal-bytes").queryAs(TextField.class).setText(String.valueOf(before / 8)));

        fire(robot, "goal-reach");

        Label result = robot.lookup("#sensitivity-result").queryAs(Label.class);
        waitFor(() -> result.isVisible() && model().isExact());
        assertThat(model().resultProperty().get().parts().total()).isLessThanOrEqualTo(before / 8);
        assertThat(result.getText()).contains("keep their label").contains("only 42 pictures");
        fire(robot, "undo");
        assertThat(model().planProperty().get()).isEqualTo(CompressionPlan.LOSSLESS);
        assertThat(result.isVisible()).isFalse();
        fire(robot, "redo");
        assertThat(result.isVisible()).isTrue();
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void measuredCurvesAreDrawnAndNotWhileNobodySeesThem(FxRobot robot) throws InputException {
        openGoals(robot);

        fire(robot, "sensitivity-start");
        waitFor(() -> !curves(robot).curves().isEmpty());

        assertThat(curves(robot).curves()).extracting(CurveSet.Curve::id).contains("conv1", "conv3");
        assertThat(robot.lookup("#sensitivity-chart").query().isVisible()).isTrue();
        CurveSet ofBits = curves(robot);
        fire(robot, "sensitivity-densities");
        assertThat(curves(robot)).isNotEqualTo(ofBits);
        choosePane(robot, "size");
        CurveSet hidden = curves(robot);
        onFx(() -> model().plan().set("conv1", new LayerSetting(0.5, 32)));
        assertThat(curves(robot)).isSameAs(hidden);
        choosePane(robot, "sensitivity");
        assertThat(curves(robot)).isNotSameAs(hidden);
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void whatCareBringsIsShownForEachPart(FxRobot robot) throws InputException {
        openGoals(robot);
        long before = model().resultProperty().get().parts().total();
        onFx(() -> robot.lookup("#goal-bytes").queryAs(TextField.class).setText(String.valueOf(before / 8)));

        fire(robot, "care-compare");

        GridPane table = robot.lookup("#care-table").queryAs(GridPane.class);
        waitFor(() -> !table.getChildren().isEmpty());
        assertThat(table.getChildren())
                .extracting(cell -> ((Labeled) cell).getText())
                .contains(
                        "with all error control that is on", "one step for all layers", "biases take up no mean error");
        assertThat(harness.errors).isEmpty();
    }

    @Test
    void aWrongNumberIsAnsweredInPlaceAndTheGoalStillWaits(FxRobot robot) throws InputException {
        openGoals(robot);
        Label problem = robot.lookup("#goal-problem").queryAs(Label.class);
        assertThat(problem.isVisible()).isFalse();
        onFx(() -> robot.lookup("#goal-bytes").queryAs(TextField.class).setText("abc"));
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).contains("expected a whole number", "found \"abc\"");
        assertThat(robot.lookup("#goal-reach").query().isDisabled()).isTrue();
        onFx(() -> robot.lookup("#goal-bytes").queryAs(TextField.class).setText("400,000"));
        assertThat(problem.isVisible()).isFalse();
        onFx(() -> robot.lookup("#goal-points").queryAs(TextField.class).setText("0.5"));
        assertThat(robot.lookup("#goal-hint").queryAs(Label.class).getText()).contains("2.381 points");
    }

    @Test
    void aMeasurementIsCancelled(FxRobot robot) throws InputException {
        openGoals(robot);

        fire(robot, "sensitivity-start");
        waitFor(() -> robot.lookup("#sensitivity-cancel").tryQuery().isPresent());
        fire(robot, "sensitivity-cancel");

        assertThat(robot.lookup("#sensitivity-cancel").tryQuery()).isEmpty();
        waitFor(() -> harness.workspace.background().jobs().isEmpty());
        assertThat(curves(robot).curves()).isEmpty();
        assertThat(robot.lookup("#sensitivity-start").query().isDisabled()).isFalse();
    }
}
