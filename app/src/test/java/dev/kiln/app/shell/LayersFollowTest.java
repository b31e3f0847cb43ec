package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edits;
import java.util.List;
import javafx.scene.control.Slider;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is painted in the layer table, not only what its labels hold, after the number of rows has changed. */
class LayersFollowTest extends ShownWindow {
    private static void drag(FxRobot robot, String id, double to) {
        Slider slider = robot.lookup("#slider-" + id).queryAs(Slider.class);
        double from = slider.getValue();
        onFx(() -> slider.setValueChanging(true));
        for (int moment = 1; moment <= 12; moment++) {
            double at = from + (to - from) * moment / 12;
            onFx(() -> slider.setValue(at));
        }
        onFx(() -> slider.setValueChanging(false));
    }

    private static List<String> painted(FxRobot robot) {
        return robot.lookup("#layer-table .table-cell .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void editsAreSeenAfterADragHasAddedRows(FxRobot robot) {
        Document document = harness.workspace.document();
        drag(robot, "modules", 14);
        assertThat(painted(robot)).contains("3×227×227");
        drag(robot, "input", 352);
        assertThat(painted(robot)).contains("3×352×352").doesNotContain("3×227×227");
        onFx(() -> document.apply(Edits.stemFilters(72)));
        // 3 · 7 · 7 weights and a bias for each filter
        assertThat(painted(robot)).contains("10,656");
        onFx(document::undo);
        assertThat(painted(robot)).contains("14,208").doesNotContain("10,656");
    }
}
