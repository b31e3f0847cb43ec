package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The headers of tables. */
class TableHeaderTest extends ShownWindow {
    @Test
    void noLineAfterTheLastOneMakesAColumnOfTheScrollBarsRoom(FxRobot robot) {
        List<Region> last = robot.lookup("#layer-table .column-header").queryAllAs(Region.class).stream()
                .filter(header -> header.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("last-visible")))
                .toList();
        assertThat(last).isNotEmpty();
        assertThat(last)
                .allSatisfy(header ->
                        assertThat(header.getBorder().getInsets().getRight()).isZero());
    }
}
