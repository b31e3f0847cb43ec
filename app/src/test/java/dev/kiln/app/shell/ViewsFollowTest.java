package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static dev.kiln.app.shell.Fx.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.compare.ComparisonTable;
import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.Edits;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Views in front are told of whatever they show, not only of other architectures. */
class ViewsFollowTest extends ShownWindow {
    private Document document() {
        return harness.workspace.document();
    }

    private void open(FxRobot robot, String id) {
        ViewTabs tabs = robot.lookup("#views").queryAs(ViewTabs.class);
        onFx(() -> tabs.open(id));
    }

    private static List<String> parameters(FxRobot robot) {
        TableView<ComparisonTable.Row> table = robot.lookup("#compare-table").queryTableView();
        return table.getItems().get(0).figures().stream()
                .limit(2)
                .map(figure -> figure.value())
                .toList();
    }

    @Test
    void theComparisonFollowsAnotherPin(FxRobot robot) {
        open(robot, "compare");
        onFx(document()::pinBaseline);
        onFx(() -> document().apply(Edits.squeezeRatio(0.25)));
        // the paper's network and, by the same formulas, that of SR 0.25
        assertThat(parameters(robot)).containsExactly("1,248,424", "1,967,080");
        onFx(document()::pinBaseline);
        assertThat(parameters(robot)).containsExactly("1,967,080", "1,967,080");
        onFx(document()::unpinBaseline);
        assertThat(parameters(robot)).containsExactly("1,967,080", "60,965,224");
    }

    @Test
    void theHistoryFollowsADragThatCameBack(FxRobot robot) {
        open(robot, "history");
        ListView<?> list = robot.lookup("#history-list").queryListView();
        onFx(() -> document().drag(Edits.squeezeRatio(0.25)));
        assertThat(list.getItems()).hasSize(2);
        onFx(() -> document().drag(Edits.squeezeRatio(0.125)));
        onFx(document()::endDrag);
        assertThat(list.getItems()).hasSize(1);
    }

    @Test
    void theInspectorGreysFiguresOfTheLastValidNetwork(FxRobot robot) {
        Label note = robot.lookup("#inspector-last-valid").queryAs(Label.class);
        PseudoClass stale = PseudoClass.getPseudoClass("stale");
        List<Label> figures = List.copyOf(robot.lookup(".fact-value").queryAllAs(Label.class));
        assertThat(note.isVisible()).isFalse();
        onFx(() -> document().apply(Edits.input(5, 5)));
        assertThat(note.isVisible()).isTrue();
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.getParent().getParent().getPseudoClassStates()).contains(stale);
            assertThat(figure.getFont().getStyle()).doesNotContain("Bold");
        });
        onFx(document()::undo);
        assertThat(note.isVisible()).isFalse();
        assertThat(text(robot, "headline-value-0")).isEqualTo("1,248,424");
    }
}
