package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The table of layers while the network is edited. */
class LayerTableTest extends ShownWindow {
    private static List<String> cells(FxRobot robot) {
        return robot.lookup("#layer-table .table-cell .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void anEditChangesCellsAndLaysOutNoRow(FxRobot robot) {
        assertThat(cells(robot)).contains("173,873,952", "96×111×111");
        onFx(() -> {
            harness.workspace.document().apply(Edits.input(151, 151));
            // a row that holds nothing stands ready for scrolling, and is laid out when it comes into sight
            assertThat(robot.lookup("#layer-table .table-row-cell")
                            .match((TableRow<?> row) -> row.isVisible() && !row.isEmpty())
                            .queryAllAs(Parent.class))
                    .isNotEmpty()
                    .noneMatch(Parent::isNeedsLayout);
        });
        assertThat(cells(robot)).doesNotContain("173,873,952", "96×111×111").contains("96×73×73");
    }

    @Test
    void screenReadersHearWhatACellSays(FxRobot robot) {
        assertThat(robot.lookup("#layer-table .table-cell").<TableCell<?, ?>>queryAll())
                .extracting(TableCell::getAccessibleText)
                .contains("conv1", "173,873,952");
    }
}
