package dev.kiln.app.shell;

import static dev.kiln.app.shell.Fx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.settings.Setting;
import dev.kiln.core.architecture.Edits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Finding, leaving out and ordering rows of the layer table, in the shown window. */
class LayersViewTest extends ShownWindow {
    private static final int PARAMETERS = 3;

    /** What is painted in a column, from the top. */
    private static List<String> painted(FxRobot robot, int column) {
        Map<Double, String> texts = new TreeMap<>();
        TableView<?> table = robot.lookup("#layer-table").queryAs(TableView.class);
        for (TableCell<?, ?> cell : robot.lookup("#layer-table .table-cell").<TableCell<?, ?>>queryAll()) {
            boolean shown = !cell.isEmpty() && cell.getTableRow().isVisible();
            if (shown && cell.getTableColumn() == table.getColumns().get(column)) {
                Text text = (Text) cell.lookup(".text");
                texts.put(cell.localToScene(0, 0).getY(), text.getText());
            }
        }
        return List.copyOf(texts.values());
    }

    private static List<Long> numbers(List<String> painted) {
        return painted.stream()
                .map(text -> text.equals("–") ? 0 : Long.parseLong(text.replace(",", "")))
                .toList();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#layers-count").queryAs(Label.class).getText();
    }

    @Test
    void aClickOnAHeaderSortsTheOtherWayAndNoMore(FxRobot robot) {
        List<String> network = painted(robot, 0);
        Node header = robot.lookup("#layer-table .column-header .label")
                .match((Label label) -> label.getText().equals("Parameters"))
                .query();
        robot.clickOn(header);
        assertThat(numbers(painted(robot, PARAMETERS))).isSorted();
        robot.clickOn(header);
        List<Long> descending = numbers(painted(robot, PARAMETERS));
        assertThat(descending).isSortedAccordingTo(Comparator.reverseOrder());
        // conv10: 512 · 1000 weights and 1000 biases
        assertThat(descending.get(0)).isEqualTo(513_000);
        onFx(() -> harness.workspace.document().apply(Edits.squeezeRatio(0.75)));
        assertThat(numbers(painted(robot, PARAMETERS))).isSortedAccordingTo(Comparator.reverseOrder());
        robot.clickOn(header);
        assertThat(painted(robot, 0)).isEqualTo(network);
    }

    @Test
    void theSelectionStaysWithItsLayerInAnyOrder(FxRobot robot) {
        onFx(() -> {
            harness.workspace.selection().select("conv10");
            TableView<?> table = robot.lookup("#layer-table").queryAs(TableView.class);
            table.getColumns().get(PARAMETERS).setSortType(TableColumn.SortType.DESCENDING);
            sortBy(table);
        });
        TableView<?> table = robot.lookup("#layer-table").queryAs(TableView.class);
        assertThat(table.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(harness.workspace.selection().layer()).isEqualTo("conv10");
    }

    private static <T> void sortBy(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(PARAMETERS)));
    }

    @Test
    void layersWithoutParametersAreLeftOutAndThatIsRemembered(FxRobot robot) {
        assertThat(count(robot)).isEqualTo("67 layers");
        onFx(() -> robot.lookup("#layers-only-with-parameters")
                .queryAs(CheckBox.class)
                .fire());
        // 26 convolutions: Iandola et al. 2016, table 1
        assertThat(count(robot)).isEqualTo("26 of 67 layers");
        assertThat(painted(robot, 1)).isNotEmpty().allMatch("convolution"::equals);
        assertThat(harness.workspace.settings().get(Setting.flag("layers.only-with-parameters", false)))
                .isTrue();
        onFx(() -> harness.workspace.document().apply(Edits.stemFilters(72)));
        // 3 · 7 · 7 weights and a bias for each filter
        assertThat(painted(robot, PARAMETERS)).contains("10,656");
    }

    @Test
    void controlFFindsByNameOrKindAndEscapeShowsAllAgain(FxRobot robot) {
        onFx(() -> robot.lookup("#layer-table").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#layers-search").query().isFocused()).isTrue();
        onFx(() -> robot.lookup("#layers-search").queryAs(TextField.class).setText("Fire3/"));
        assertThat(painted(robot, 0)).isNotEmpty().allMatch(name -> name.startsWith("fire3/"));
        onFx(() -> robot.lookup("#layers-search").queryAs(TextField.class).setText("max pool"));
        assertThat(painted(robot, 0)).containsExactly("pool1", "pool4", "pool8");
        onFx(() -> robot.lookup("#layers-search").queryAs(TextField.class).setText("nothing like it"));
        assertThat(robot.lookup("#layer-table .placeholder").query().isVisible())
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(count(robot)).isEqualTo("67 layers");
        assertThat(robot.lookup("#layer-table").query().isFocused()).isTrue();
    }

    @Test
    void noFigureIsCutWhereALayerHasManyOperations(FxRobot robot) {
        onFx(() -> {
            harness.workspace.document().apply(Edits.baseE(1024));
            harness.workspace.document().apply(Edits.input(600, 600));
        });
        onFx(() -> {});
        List<String> cut = robot.lookup("#layer-table .table-cell .label").queryAllAs(Label.class).stream()
                .filter(label -> label.lookup(".text") instanceof Text text
                        && !text.getText().equals(label.getText()))
                .map(Label::getText)
                .collect(Collectors.toList());
        assertThat(cut).isEmpty();
        assertThat(painted(robot, 5)).anyMatch(text -> text.length() >= "1,000,000,000".length());
    }
}
